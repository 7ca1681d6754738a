package dev.seedling.diffusion.training;

import dev.seedling.diffusion.program.Torch;
import java.io.IOException;
import java.nio.file.Path;

/** A probe that is trained in a work folder, to judge by instead of the one that ships. */
final class OwnProbe implements ProbeSource {
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

    Path folder() {
        return folder;
    }

    /** Trained first, or further, where it is not finished. */
    @Override
    @SuppressWarnings("try") // a lock is only held
    public Probe probe(Torch torch) throws IOException {
        try (WorkLock lock = WorkLock.of(folder)) {
            return Probe.trained(folder, recipe.corpus(), recipe.probePlan(), torch, listener);
        }
    }
}
