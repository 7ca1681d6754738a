package dev.seedling.bot.cli;

import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Training: the project's own small model. Alone it shows its help. */
@Command(name = "train", description = "Trains sprout, the project's own small model.")
final class TrainCommand implements Runnable {
    private final Streams streams;

    private TrainCommand(Streams streams) {
        this.streams = streams;
    }

    static CommandLine line(Supplier<Parts> parts, Streams streams) {
        return new CommandLine(new TrainCommand(streams))
                .addSubcommand(new TrainSproutCommand(parts, streams))
                .addSubcommand(new TrainEvaluateCommand(parts, streams))
                .addSubcommand(new TrainProbeCommand(parts, streams))
                .addSubcommand(new TrainShardsCommand(streams));
    }

    @Override
    public void run() {
        streams.out()
                .println("train what? sprout, evaluate (how often it paints what is asked), probe (what evaluate reads"
                        + " pictures with), or shards (pictures and programs as files, for a GPU)");
    }
}
