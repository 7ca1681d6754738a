package dev.seedling.bot.cli;

import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.training.Sprout;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains sprout from nothing, or goes on where it was cut off. */
@Command(
        name = "sprout",
        description = "Trains the small model from nothing; a run that was cut off goes on where it was.",
        footer = {
            "",
            "Takes many hours on a CPU, most cores, and nothing else should run meanwhile. See docs/sprout.md."
        })
final class TrainSproutCommand implements Runnable {
    @Option(names = "--work", paramLabel = "FOLDER", description = "Checkpoints, curves and samples (data/sprout).")
    private Path work = Path.of("data", "sprout");

    @Option(names = "--model", paramLabel = "FOLDER", description = "Where the model is left (models/sprout).")
    private Path model = Path.of("models", "sprout");

    private final Streams streams;

    TrainSproutCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        EngineSettings settings = new EngineSettings(DeviceChoice.AUTO, Precision.AUTO, 0);
        Sprout.train(work, model, settings, new TrainingProgress(streams));
        streams.progress().clear();
        streams.out().println(model);
    }
}
