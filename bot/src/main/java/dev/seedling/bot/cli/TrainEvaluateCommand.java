package dev.seedling.bot.cli;

import dev.seedling.bot.settings.Settings;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.training.Examination;
import dev.seedling.diffusion.training.Extent;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how often the trained model paints what it is asked for. */
@Command(
        name = "evaluate",
        description =
                "Asks the model for 200 combinations that it never saw, and for each thing alone, and has a probe read"
                        + " the pictures.",
        footer = {
            "",
            "What was painted stays in the work folder, so that a run that was cut off goes on. Prints a table; contact.png"
                    + " there has 36 pictures, unpicked, contact.txt their captions."
        })
final class TrainEvaluateCommand implements Runnable {
    @Mixin
    private WorkFolder work = new WorkFolder();

    @Option(names = "--model", paramLabel = "NAME", description = "The model that is examined (sprout).")
    private String model = "sprout";

    @Option(
            names = "--captions",
            paramLabel = "N",
            description = "Captions to ask for, instead of 200: fewer where time is short.")
    private int captions = Extent.FULL.captions();

    @Option(names = "--seeds", paramLabel = "N", description = "Pictures of each, instead of 4.")
    private int seeds = Extent.FULL.seeds();

    @Option(
            names = "--own-probe",
            description =
                    "Judge by a probe trained in the work folder, as 'train probe' leaves it, not by the one that ships.")
    private boolean ownProbe;

    private final Supplier<Parts> parts;
    private final Streams streams;

    TrainEvaluateCommand(Supplier<Parts> parts, Streams streams) {
        this.parts = parts;
        this.streams = streams;
    }

    @Override
    public void run() {
        Extent extent = new Extent(captions, seeds);
        Parts usual = parts.get();
        Settings folders = usual.settings();
        Parts examined = usual.withModel(model);
        EngineSettings settings = folders.engine();
        Path checkpoints = work.in(folders);
        try (Interruption interruption = new Interruption()) {
            TrainingProgress progress = new TrainingProgress(streams, interruption::asked);
            Examination examination = ownProbe
                    ? Examination.byOwnProbe(checkpoints, settings, progress)
                    : Examination.byShippedProbe(checkpoints, settings, progress);
            String report = examination.of(examined::openEngine, extent);
            streams.progress().clear();
            streams.out().print(report);
            streams.out().flush();
        }
    }
}
