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

    @Option(names = "--model", paramLabel = "FOLDER", description = "Where the model is left (models/sprout).")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "FOLDER",
            description = "A model left by an earlier training, which learns on, instead of beginning from nothing.")
    private Optional<Path> from = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Seed of pictures, captions and noise (20). A run that goes on keeps its own. With --from, name another"
                            + " than the model's, or it sees the same pictures again.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--steps", paramLabel = "N", description = "Of text encoder and UNet together.")
    private Optional<Integer> steps = Optional.empty();

    @Option(names = "--pictures", paramLabel = "N", description = "For text encoder and UNet to learn from.")
    private Optional<Integer> pictures = Optional.empty();

    @Option(names = "--rate", paramLabel = "R", description = "The highest learning rate of text encoder and UNet.")
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
        Settings folders = parts.get().settings();
        Path left = model.orElseGet(() -> folders.modelsFolder().resolve("sprout"));
        EngineSettings settings = folders.engine();
        Path checkpoints = work.in(folders);
        Writable.requireFolder("model", left); // not found out after a night
        try (Interruption interruption = new Interruption()) {
            TrainingProgress progress = new TrainingProgress(streams, interruption::asked);
            Beginning beginning = from.map(Beginning::with).orElse(Beginning.NOTHING);
            Sprout.train(beginning, checkpoints, left, seed, plan, settings, progress);
            streams.progress().clear();
            streams.out().println(left);
        }
    }
}
