package dev.seedling.bot.cli;

import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.training.Examination;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the judge of {@code train evaluate}, which needs no model to be there. */
@Command(
        name = "probe",
        description = "Trains another classifier for evaluate to read pictures with; a run that was cut off goes on.")
final class TrainProbeCommand implements Runnable {
    @Option(names = "--work", paramLabel = "FOLDER", description = "Where it is left, in probe/ (data/sprout).")
    private Optional<Path> work = Optional.empty();

    private final Supplier<Parts> parts;
    private final Streams streams;

    TrainProbeCommand(Supplier<Parts> parts, Streams streams) {
        this.parts = parts;
        this.streams = streams;
    }

    @Override
    public void run() {
        Path folder = work.orElseGet(() -> parts.get().settings().dataFolder().resolve("sprout"));
        EngineSettings settings = parts.get().settings().engine();
        try (Interruption interruption = new Interruption()) {
            new Examination(folder, settings, true, new TrainingProgress(streams, interruption::asked)).trainProbe();
            streams.progress().clear();
            streams.out().println(folder.resolve("probe"));
        }
    }
}
