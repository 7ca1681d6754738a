package dev.seedling.bot.cli;

import dev.seedling.bot.console.ProgressLine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** Runs commands as a shell would, and keeps what they print. */
final class Shell {
    private final Parts parts;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Shell(Parts parts) {
        this.parts = parts;
    }

    /** The exit status; what was printed before is forgotten. */
    int run(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        Streams streams = new Streams(new PrintWriter(out, true), new PrintWriter(err, true), ProgressLine.none());
        return new Commands(config -> parts, streams, () -> Path.of("seedling.log")).run(args);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
