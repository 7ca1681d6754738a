package dev.seedling.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.seedling.bot.cli.Commands;
import dev.seedling.bot.cli.Parts;
import dev.seedling.bot.cli.Streams;
import dev.seedling.bot.console.ProgressLine;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Where the program begins; {@link Workshop} puts its parts together. The launcher sets the properties. */
public final class Main {
    private static final String LOG = "seedling.log";

    private Main() {}

    public static void main(String[] args) {
        Path home = Path.of(System.getProperty("seedling.home", ""));
        String data = System.getenv().getOrDefault("SEEDLING_DATA_FOLDER", "");
        logTo(home.resolve(data.isBlank() ? "data" : data));
        Thread.setDefaultUncaughtExceptionHandler(Main::brokeDown);
        System.exit(new Commands(config -> open(home, config), streams(), Main::log).run(args));
    }

    private static Parts open(Path home, Optional<Path> config) {
        Proxies.properties(System.getenv()).forEach(System.getProperties()::putIfAbsent);
        Workshop workshop = Workshop.open(home, config, System.getenv());
        logTo(workshop.settings().dataFolder());
        return workshop;
    }

    /** Read when the first logger is made: after the settings, by commands that read them. */
    private static void logTo(Path data) {
        System.setProperty(LOG, data.resolve("seedling.log").toString());
    }

    private static Path log() {
        return Path.of(System.getProperty(LOG));
    }

    /** A stack trace on stderr would help nobody; the log has it. */
    private static void brokeDown(Thread thread, Throwable fault) {
        LoggerFactory.getLogger(Main.class).error("the thread {} broke down: {}", thread.getName(), fault, fault);
        if (thread.getName().equals("main")) { // whoever waits for it reads no log
            System.err.printf("seedling: something went wrong that should not; the details are in %s%n", log());
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
