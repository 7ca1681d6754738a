package dev.seedling.diffusion;

/**
 * One picture to paint. Two equal requests to the same model give the same picture, byte for byte, on the same
 * kind of machine.
 *
 * @param prompt what to paint
 * @param negative what to steer away from; may be empty
 * @param seed where the noise starts; only its low 32 bits count, as in the reference
 * @param size of the first pass; see {@link #paintedSize()}
 * @param steps denoising steps, 1 to 150
 * @param guidance how far to follow the prompt, 1 (not amplified) to 30; classifier-free guidance, arXiv 2207.12598
 * @param extras what most pictures do without
 */
public record ImageRequest(
        String prompt,
        String negative,
        long seed,
        ImageSize size,
        int steps,
        double guidance,
        SamplerChoice sampler,
        Extras extras) {
    private static final int MAX_STEPS = 150;
    private static final double MAX_GUIDANCE = 30;

    public ImageRequest {
        requireSteps(steps);
        requireGuidance(guidance);
        extras.requireFits(size, steps);
    }

    /** A request without extras. */
    public ImageRequest(
            String prompt,
            String negative,
            long seed,
            ImageSize size,
            int steps,
            double guidance,
            SamplerChoice sampler) {
        this(prompt, negative, seed, size, steps, guidance, sampler, Extras.NONE);
    }

    /** Of the picture that comes out. */
    public ImageSize paintedSize() {
        return extras.hires().map(hires -> hires.enlarge(size)).orElse(size);
    }

    /** @throws DiffusionException if no picture can be painted in so many steps */
    public static int requireSteps(int steps) {
        if (steps < 1 || steps > MAX_STEPS) {
            throw new DiffusionException("steps must be 1 to %d, was %d".formatted(MAX_STEPS, steps));
        }
        return steps;
    }

    /** @throws DiffusionException if the guidance is out of bounds, or no number */
    public static double requireGuidance(double guidance) {
        if (!(guidance >= 0 && guidance <= MAX_GUIDANCE)) {
            throw new DiffusionException("guidance must be 0 to %.0f, was %s".formatted(MAX_GUIDANCE, guidance));
        }
        return guidance;
    }

    /** A request that leaves everything but the words and the seed to the model's own defaults. */
    public static ImageRequest of(String prompt, String negative, long seed, PaintDefaults defaults) {
        return new ImageRequest(
                prompt,
                negative,
                seed,
                defaults.size(),
                defaults.steps(),
                defaults.guidance(),
                defaults.sampler(),
                defaults.extras());
    }

    public ImageRequest withWords(String newPrompt, String newNegative) {
        return new ImageRequest(newPrompt, newNegative, seed, size, steps, guidance, sampler, extras);
    }

    public ImageRequest withSeed(long newSeed) {
        return new ImageRequest(prompt, negative, newSeed, size, steps, guidance, sampler, extras);
    }

    public ImageRequest withSize(ImageSize newSize) {
        return new ImageRequest(prompt, negative, seed, newSize, steps, guidance, sampler, extras);
    }

    public ImageRequest withSteps(int newSteps) {
        return new ImageRequest(prompt, negative, seed, size, newSteps, guidance, sampler, extras);
    }

    public ImageRequest withGuidance(double newGuidance) {
        return new ImageRequest(prompt, negative, seed, size, steps, newGuidance, sampler, extras);
    }

    public ImageRequest withSampler(SamplerChoice newSampler) {
        return new ImageRequest(prompt, negative, seed, size, steps, guidance, newSampler, extras);
    }

    public ImageRequest withExtras(Extras newExtras) {
        return new ImageRequest(prompt, negative, seed, size, steps, guidance, sampler, newExtras);
    }
}
