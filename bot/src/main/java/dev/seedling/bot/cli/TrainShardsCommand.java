package dev.seedling.bot.cli;

import dev.seedling.diffusion.training.Shards;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what a GPU machine needs to train sprout. */
@Command(
        name = "shards",
        description = "Writes pictures, tokens and programs as files, for train_sprout.py on a machine with a GPU.")
final class TrainShardsCommand implements Runnable {
    @Parameters(paramLabel = "FOLDER", description = "Where the files go; some ten gigabytes.")
    private Path folder = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of pictures, captions and noise (20), as of train sprout.")
    private Optional<Long> seed = Optional.empty();

    private final Streams streams;

    TrainShardsCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        try (Interruption interruption = new Interruption()) {
            Shards.write(folder, seed, new TrainingProgress(streams, interruption::asked));
            streams.progress().clear();
            streams.out().println(folder);
        }
    }
}
