package dev.seedling.bot.cli;

import dev.seedling.bot.settings.Settings;
import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.training.Examination;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells how often the trained model paints what it is asked for. */
@Command(
        name = "evaluate",
        description = "Asks the model for 200 combinations that it never saw, and has a probe read the pictures.",
        footer = {
            "",
            "The first time it trains the probe, which takes a while. Prints a table; contact.png in the work folder has 36"
                    + " pictures, unpicked."
        })
final class TrainEvaluateCommand implements Runnable {
    @Option(names = "--work", paramLabel = "FOLDER", description = "Checkpoints and pictures (data/sprout).")
    private Optional<Path> work = Optional.empty();

    @Option(names = "--model", paramLabel = "NAME", description = "The model that is examined (sprout).")
    private String model = "sprout";

    private final Supplier<Parts> parts;
    private final Streams streams;

    TrainEvaluateCommand(Supplier<Parts> parts, Streams streams) {
        this.parts = parts;
        this.streams = streams;
    }

    @Override
    public void run() {
        Settings folders = parts.get().settings();
        EngineSettings settings = new EngineSettings(DeviceChoice.AUTO, Precision.AUTO, 0);
        Path checkpoints = work.orElseGet(() -> folders.dataFolder().resolve("sprout"));
        try (ImageEngine engine = parts.get().withModel(model).openEngine()) {
            String table = Examination.examine(engine, checkpoints, settings, new TrainingProgress(streams, () -> false));
            streams.progress().clear();
            streams.out().print(table);
        }
    }
}
