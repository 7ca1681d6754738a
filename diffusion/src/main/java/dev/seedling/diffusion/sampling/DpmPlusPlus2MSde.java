package dev.seedling.diffusion.sampling;

/** SDE-DPM-Solver++(2M), which adds fresh noise at every step: arXiv 2211.01095, appendix on SDE solvers. */
final class DpmPlusPlus2MSde implements Sampler {
    private final FinalSteps finalSteps;

    DpmPlusPlus2MSde(FinalSteps finalSteps) {
        this.finalSteps = finalSteps;
    }

    @Override
    public String name() {
        return "dpmpp-2m-sde";
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
            double kept = shrink * shrink;
            Latents ahead = i == 0 || finalSteps.isFirstOrder(levels, i)
                    ? clean
                    : DpmPlusPlus2M.extrapolate(clean, before, levels, i);
            Latents fresh = noise.draw(x.shape());
            x = Latents.combine(kept, x, 1 - kept, ahead)
                    .plus(levels.target(i) * Math.sqrt(Math.max(0, 1 - kept)), fresh);
            before = clean;
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return levels.settle(x);
    }
}
