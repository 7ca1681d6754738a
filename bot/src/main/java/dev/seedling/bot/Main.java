package dev.seedling.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.seedling.bot.cli.Commands;
import dev.seedling.bot.cli.Streams;
import dev.seedling.bot.console.ProgressLine;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Where the program begins; {@link Workshop} puts its parts together. The launcher sets the properties. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Path home = Path.of(System.getProperty("seedling.home", ""));
        Path log = log(home);
        System.setProperty("seedling.log", log.toString()); // read when the first logger is made
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> brokeDown(thread, fault, log));
        System.exit(new Commands(config -> Workshop.open(home, config, System.getenv()), streams(), log).run(args));
    }

    /** Where the environment puts the data, for the settings are read later. */
    private static Path log(Path home) {
        String data = System.getenv().getOrDefault("SEEDLING_DATA_FOLDER", "");
        return home.resolve(data.isBlank() ? "data" : data).resolve("seedling.log");
    }

    /** A stack trace on stderr would help nobody; the log has it. */
    private static void brokeDown(Thread thread, Throwable fault, Path log) {
        LoggerFactory.getLogger(Main.class).error("the thread {} broke down: {}", thread.getName(), fault, fault);
        if (thread.getName().equals("main")) { // whoever waits for it reads no log
            System.err.printf("seedling: something went wrong that should not; the details are in %s%n", log);
        }
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
