package dev.seedling.bot;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(name = "seedling", mixinStandardHelpOptions = true)
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
