package dev.seedling.bot.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The catalogue of commands. A new one is one file, and one line here. */
public final class Commands {
    private static final String[] HELP = {"--help"};

    private final CommandLine line;
    private final Funnel funnel;

    /**
     * @param open makes the parts from the settings file that the user named
     * @param log where faults of the program are told in full
     */
    public Commands(Function<Optional<Path>, Parts> open, Streams streams, Supplier<Path> log) {
        SeedlingCommand seedling = new SeedlingCommand();
        Supplier<Parts> parts = () -> open.apply(seedling.config());
        this.funnel = new Funnel(streams, log);
        this.line = new CommandLine(seedling)
                .addSubcommand(new ImagineCommand(parts, streams))
                .addSubcommand(CraftCommand.line(parts, streams))
                .addSubcommand(new ChatCommand(parts))
                .addSubcommand(new BotCommand(parts))
                .addSubcommand(ModelsCommand.line(parts, streams))
                .addSubcommand(new RepaintCommand(parts, streams))
                .addSubcommand(TrainCommand.line(parts, streams))
                .addSubcommand(new ParityCommand(streams))
                .addSubcommand(new DoctorCommand(parts, streams))
                .setOut(streams.out())
                .setErr(streams.err())
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(funnel)
                .setExecutionExceptionHandler(funnel);
    }

    /**
     * Runs one command; none at all is a question, and answered with the help.
     *
     * @return the exit status
     */
    public int run(String... args) {
        try {
            return line.execute(args.length == 0 ? HELP : args);
        } catch (Error fault) { // out of memory, a native library that does not fit: picocli lets these through
            return funnel.report(fault);
        } finally {
            Interruption.told();
        }
    }
}
