package dev.seedling.diffusion.sampling;

/**
 * DPM-Solver++(2M), the multistep solver of second order in the log of the signal-to-noise ratio: arXiv 2211.01095,
 * algorithm 2.
 */
final class DpmPlusPlus2M implements Sampler {
    private final FinalSteps finalSteps;

    DpmPlusPlus2M(FinalSteps finalSteps) {
        this.finalSteps = finalSteps;
    }

    @Override
    public String name() {
        return "dpmpp-2m";
    }

    @Override
    public Placement placement() {
        return SolverPlacement.multistep();
    }

    @Override
    public Latents sample(Denoiser denoiser, Latents start, NoiseLevels levels, Noise noise) {
        Latents x = start;
        Latents before = start; // clean latents of the step before, from the second step on
        for (int i = 0; i < levels.size(); i++) {
            Latents clean = denoiser.denoise(x, levels.get(i));
            double shrink = levels.target(i) / levels.sigma(i); // e^-h, h the step in log(1 / sigma)
            Latents ahead =
                    i == 0 || finalSteps.isFirstOrder(levels, i) ? clean : extrapolate(clean, before, levels, i);
            x = Latents.combine(shrink, x, 1 - shrink, ahead);
            before = clean;
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return levels.settle(x);
    }

    /** Clean latents as they will look halfway down the step, on the line through the last two. */
    static Latents extrapolate(Latents clean, Latents before, NoiseLevels levels, int i) {
        double step = Math.log(levels.sigma(i) / levels.target(i));
        double stepBefore = Math.log(levels.sigma(i - 1) / levels.sigma(i));
        return clean.plus(step / (2 * stepBefore), clean.minus(before));
    }
}
