package dev.seedling.diffusion.sampling;

/** Heun's method, second order: arXiv 2206.00364, algorithm 1 without churn. Two network calls a step but the last. */
final class Heun implements Sampler {
    private final Clip clip;

    Heun(Clip clip) {
        this.clip = clip;
    }

    @Override
    public String name() {
        return "heun";
    }

    @Override
    public Placement placement() {
        return SigmaPlacement.fractional();
    }

    @Override
    public Latents sample(Denoiser denoiser, Latents start, NoiseLevels levels, Noise noise) {
        Latents x = start;
        for (int i = 0; i < levels.size(); i++) {
            double step = levels.target(i) - levels.sigma(i);
            Latents slope = slope(denoiser, x, levels.get(i));
            Latents ahead = x.plus(step, slope);
            if (levels.target(i) == 0) {
                x = ahead;
            } else {
                NoiseLevel next = levels.isLast(i) ? levels.between(levels.target(i)) : levels.get(i + 1);
                Latents arrived = denoiser.arrive(ahead, next.sigma());
                x = x.plus(step, slope.plus(slope(denoiser, arrived, next)).dividedBy(2));
            }
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return x;
    }

    private Latents slope(Denoiser denoiser, Latents x, NoiseLevel level) {
        return Euler.slope(x, clip.apply(denoiser.denoise(x, level)), level.sigma());
    }
}
