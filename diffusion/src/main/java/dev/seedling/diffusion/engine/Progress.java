package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.PaintCancelled;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.PaintListener.Stage;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.sampling.NoiseLevel;
import dev.seedling.diffusion.sampling.NoiseLevels;
import dev.seedling.diffusion.sampling.Watched;

/**
 * Tells a listener of each step, and stops when it asks to.
 *
 * @param levels of this pass
 * @param done steps of earlier passes
 * @param steps of all passes
 * @param previews draws what the listener wants to see
 */
record Progress(PaintListener listener, NoiseLevels levels, int done, int steps, Previews previews)
        implements Watched.Watcher {
    @Override
    public void before(Latents x, NoiseLevel level) {
        if (listener.cancelled()) {
            throw new PaintCancelled();
        }
    }

    @Override
    public void after(Latents clean, NoiseLevel level) {
        int step = done + step(level);
        listener.progress(Stage.DENOISING, step, steps);
        listener.preview(step, steps, () -> previews.draw(clean));
    }

    /** A sampler may call more than once a step, so steps are counted by how far the noise has fallen. */
    private int step(NoiseLevel level) {
        long passed = levels.levels().stream()
                .filter(other -> other.sigma() >= level.sigma())
                .count();
        return Math.max(1, (int) passed);
    }
}
