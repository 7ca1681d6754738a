package dev.seedling.diffusion.sampling;

/** Euler's method on the probability flow: arXiv 2206.00364, algorithm 1 without churn. */
final class Euler implements Sampler {
    @Override
    public String name() {
        return "euler";
    }

    @Override
    public Placement placement() {
        return SigmaPlacement.fractional();
    }

    @Override
    public Latents sample(Denoiser denoiser, Latents start, NoiseLevels levels, Noise noise) {
        Latents x = start;
        for (int i = 0; i < levels.size(); i++) {
            Latents slope = slope(x, denoiser.denoise(x, levels.get(i)), levels.sigma(i));
            x = x.plus(levels.target(i) - levels.sigma(i), slope);
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return x;
    }

    /** dx / dsigma of the probability flow, which is the predicted noise. */
    static Latents slope(Latents x, Latents clean, double sigma) {
        return x.minus(clean).dividedBy(sigma);
    }
}
