package dev.seedling.bot.cli;

import dev.seedling.bot.settings.Settings;
import dev.seedling.diffusion.training.Examination;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Trains the judge of {@code train evaluate}, which needs no model to be there. */
@Command(
        name = "probe",
        description =
                "Trains another classifier for evaluate to read pictures with, in probe/ of the work folder; a run that"
                        + " was cut off goes on.")
final class TrainProbeCommand implements Runnable {
    @Mixin
    private WorkFolder work = new WorkFolder();

    private final Supplier<Parts> parts;
    private final Streams streams;

    TrainProbeCommand(Supplier<Parts> parts, Streams streams) {
        this.parts = parts;
        this.streams = streams;
    }

    @Override
    public void run() {
        Settings folders = parts.get().settings();
        Path folder = work.in(folders);
        try (Interruption interruption = new Interruption()) {
            TrainingProgress progress = new TrainingProgress(streams, interruption::asked);
            Path probe = Examination.trainProbe(folder, folders.engine(), progress);
            streams.progress().clear();
            streams.out().println(probe);
        }
    }
}
