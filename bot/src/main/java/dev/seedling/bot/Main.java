package dev.seedling.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.seedling.bot.cli.Commands;
import dev.seedling.bot.cli.Streams;
import dev.seedling.bot.console.ProgressLine;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Where the program begins; {@link Workshop} puts its parts together. The launcher sets the properties. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Path home = Path.of(System.getProperty("seedling.home", ""));
        Path log = home.resolve("data").resolve("seedling.log");
        System.exit(new Commands(config -> Workshop.open(home, config, System.getenv()), streams(), log).run(args));
    }

    private static Streams streams() {
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        ProgressLine progress = Boolean.getBoolean("seedling.stderr.terminal")
                ? ProgressLine.on(text -> {
                    err.print(text);
                    err.flush();
                })
                : ProgressLine.none();
        return new Streams(new PrintWriter(System.out, true, UTF_8), err, progress);
    }
}
