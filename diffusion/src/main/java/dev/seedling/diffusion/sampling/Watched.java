package dev.seedling.diffusion.sampling;

/**
 * A denoiser with a watcher: for progress, previews and cancellation.
 *
 * @param watcher told of each call before and after; what it throws ends the run
 */
public record Watched(Denoiser denoiser, Watcher watcher) implements Denoiser {
    /** Looks on; calls come on the thread that samples. */
    public interface Watcher {
        /** Before a call: the place to cancel by throwing. */
        void before(Latents x, NoiseLevel level);

        /** After a call: {@code clean} is what the picture would be if the run ended here. */
        void after(Latents clean, NoiseLevel level);
    }

    @Override
    public Latents denoise(Latents x, NoiseLevel level) {
        watcher.before(x, level);
        Latents clean = denoiser.denoise(x, level);
        watcher.after(clean, level);
        return clean;
    }
}
