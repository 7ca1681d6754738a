package dev.seedling.bot.cli;

import dev.seedling.bot.console.Sentences;
import dev.seedling.diffusion.PaintCancelled;
import dev.seedling.diffusion.training.TrainingStopped;
import dev.seedling.promptcraft.guard.Shown;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Where everything that goes wrong on the command line ends: one sentence on stderr, and an exit status. 2: the user
 * can mend it. 1: a fault of the program, whose stack trace goes to the log. 130: called off.
 */
final class Funnel implements IParameterExceptionHandler, IExecutionExceptionHandler {
    static final int FAULT = 1;
    static final int MISUSE = 2;
    static final int CANCELLED = 130;

    private final Streams streams;
    private final Supplier<Path> log;

    Funnel(Streams streams, Supplier<Path> log) {
        this.streams = streams;
        this.log = log;
    }

    @Override
    public int handleParseException(ParameterException misuse, String[] args) {
        return report(misuse);
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        return report(thrown);
    }

    /** Says what went wrong; the result is the exit status. */
    int report(Throwable thrown) {
        streams.progress().clear();
        Optional<String> sentence = Sentences.of(thrown);
        streams.err().println("seedling: " + Shown.plain(sentence.orElseGet(() -> fault(thrown))));
        if (thrown instanceof PaintCancelled || thrown instanceof TrainingStopped) {
            return CANCELLED;
        }
        return sentence.isPresent() ? MISUSE : FAULT;
    }

    private String fault(Throwable thrown) {
        LoggerFactory.getLogger(Funnel.class).error("Unexpected", thrown);
        if (thrown instanceof OutOfMemoryError) {
            return "there is not enough memory; a smaller size or model needs less";
        }
        return "something went wrong that should not (%s); the details are in %s"
                .formatted(thrown.getClass().getSimpleName(), log.get());
    }
}
