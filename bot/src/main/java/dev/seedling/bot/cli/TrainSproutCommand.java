package dev.seedling.bot.cli;

import dev.seedling.bot.console.Writable;
import dev.seedling.bot.settings.Settings;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.training.Beginning;
import dev.seedling.diffusion.training.DiffusionPlan;
import dev.seedling.diffusion.training.Sprout;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains sprout from nothing, or goes on where it was cut off. */
@Command(
        name = "sprout",
        description = "Trains the small model from nothing; a run that was cut off goes on where it was.",
        footer = {
            "",
            "Takes many hours on a CPU, all its cores, and nothing else should run meanwhile. Ctrl-C saves what was learnt."
                    + " See docs/sprout.md."
        })
final class TrainSproutCommand implements Runnable {
    @Mixin
    private WorkFolder work = new WorkFolder();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "Where the model is left (models/sprout; there it takes the place of the sprout that comes with Seedling,"
                            + " until the folder is removed).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "MODEL",
            description = "A model left by an earlier training, such as sprout: it learns on, instead of beginning from"
                    + " nothing. A name, or a folder.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Seed of pictures, captions and noise (20). A run that goes on keeps its own. With --from, name another"
                            + " than the model's, or it sees the same pictures again.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--steps", paramLabel = "N", description = "Of text encoder and UNet together (37500).")
    private Optional<Integer> steps = Optional.empty();

    @Option(names = "--pictures", paramLabel = "N", description = "For text encoder and UNet to learn from (500000).")
    private Optional<Integer> pictures = Optional.empty();

    @Option(
            names = "--rate",
            paramLabel = "R",
            description = "The highest learning rate of text encoder and UNet (0.0008).")
    private Optional<Double> rate = Optional.empty();

    private final Supplier<Parts> parts;
    private final Streams streams;

    TrainSproutCommand(Supplier<Parts> parts, Streams streams) {
        this.parts = parts;
        this.streams = streams;
    }

    @Override
    public void run() {
        DiffusionPlan plan = new DiffusionPlan(steps, pictures, rate);
        Parts usual = parts.get();
        Settings folders = usual.settings();
        Path left = out.orElseGet(() -> folders.modelsFolder().resolve("sprout"));
        EngineSettings settings = folders.engine();
        Path checkpoints = work.in(folders);
        Writable.requireFolder("model", left); // not found out after a night
        try (Interruption interruption = new Interruption()) {
            TrainingProgress progress = new TrainingProgress(streams, interruption::asked);
            Beginning beginning =
                    from.map(usual::findModel).map(Beginning::with).orElse(Beginning.NOTHING);
            Sprout.train(beginning, checkpoints, left, seed, plan, settings, progress);
            streams.progress().clear();
            streams.out().println(left);
        }
    }
}
