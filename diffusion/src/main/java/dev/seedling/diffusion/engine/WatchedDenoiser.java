package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.PaintCancelled;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.sampling.Denoiser;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.sampling.NoiseLevel;
import dev.seedling.diffusion.sampling.NoiseLevels;

/** Tells a listener of each step, and stops when it asks to. */
record WatchedDenoiser(Denoiser denoiser, NoiseLevels levels, PaintListener listener) implements Denoiser {
    @Override
    public Latents denoise(Latents x, NoiseLevel level) {
        if (listener.cancelled()) {
            throw new PaintCancelled();
        }
        Latents clean = denoiser.denoise(x, level);
        listener.progress(PaintListener.Stage.DENOISING, step(level), levels.size());
        return clean;
    }

    /** A sampler may call more than once a step, so steps are counted by how far the noise has fallen. */
    private int step(NoiseLevel level) {
        return Math.max(1, (int) levels.levels().stream()
                .filter(passed -> passed.sigma() >= level.sigma())
                .count());
    }
}
