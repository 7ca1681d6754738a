package dev.seedling.diffusion.training;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.FileTrouble;
import dev.seedling.diffusion.program.Torch;
import java.io.IOException;
import java.nio.file.Path;

/** A probe that is trained in a work folder, to judge by instead of the one that ships. */
public final class OwnProbe implements ProbeSource {
    private static final String FOLDER = "probe";

    private final Path folder;
    private final Recipe recipe;
    private final TrainingListener listener;

    /** @param work the probe is in {@code probe/} there */
    OwnProbe(Path work, Recipe recipe, TrainingListener listener) {
        this.folder = work.resolve(FOLDER);
        this.recipe = recipe;
        this.listener = listener;
    }

    /**
     * Trains it, or goes on where that was cut off; needs no model.
     *
     * @return its folder
     * @throws TrainingStopped if the listener asked for it
     */
    public static Path train(Path work, EngineSettings settings, TrainingListener listener) {
        OwnProbe own = new OwnProbe(work, Recipe.SPROUT, listener);
        try {
            own.probe(Torch.start(settings, Long.MAX_VALUE)).close();
            return own.folder;
        } catch (IOException e) {
            throw new DiffusionException("the probe's training stopped, a file failed: " + FileTrouble.withFile(e), e);
        }
    }

    @Override
    @SuppressWarnings("try") // a lock is only held
    public Probe probe(Torch torch) throws IOException {
        try (WorkLock lock = WorkLock.of(folder)) {
            return Probe.trained(folder, recipe.corpus(), recipe.probePlan(), torch, listener);
        }
    }
}
