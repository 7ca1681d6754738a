package dev.seedling.diffusion.sampling;

/** DPM-Solver-2, the midpoint method in log(sigma): arXiv 2206.00927. Two network calls a step but the last. */
final class Dpm2 implements Sampler {
    @Override
    public String name() {
        return "dpm2";
    }

    @Override
    public Placement placement() {
        return SigmaPlacement.rounded();
    }

    @Override
    public Latents sample(Denoiser denoiser, Latents start, NoiseLevels levels, Noise noise) {
        Latents x = start;
        for (int i = 0; i < levels.size(); i++) {
            x = step(denoiser, x, levels, i, levels.target(i));
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return x;
    }

    /** From level i to a sigma of {@code to}, by the slope at their geometric mean. */
    static Latents step(Denoiser denoiser, Latents x, NoiseLevels levels, int i, double to) {
        double sigma = levels.sigma(i);
        Latents slope = Euler.slope(x, denoiser.denoise(x, levels.get(i)), sigma);
        if (to == 0) {
            return x.plus(-sigma, slope);
        }
        NoiseLevel middle = levels.between(Math.sqrt(sigma * to));
        // The reference puts what is known back at the noise of the next level here, not at the middle's.
        Latents halfway = denoiser.arrive(x.plus(middle.sigma() - sigma, slope), levels.nextSigma(i));
        Latents middleSlope = Euler.slope(halfway, denoiser.denoise(halfway, middle), middle.sigma());
        return x.plus(to - sigma, middleSlope);
    }
}
