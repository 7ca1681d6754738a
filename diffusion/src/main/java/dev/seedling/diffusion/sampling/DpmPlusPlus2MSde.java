package dev.seedling.diffusion.sampling;

import java.util.Optional;

/**
 * SDE-DPM-Solver++(2M), which adds fresh noise at every step: arXiv 2211.01095, appendix on SDE solvers; between it and
 * DPM-Solver++(2M) where less noise is asked for.
 */
final class DpmPlusPlus2MSde implements Sampler {
    private final FinalSteps finalSteps;
    private final double eta;

    /** @param eta share of fresh noise: 0 none, which is DPM-Solver++(2M), 1 that of the paper's SDE */
    DpmPlusPlus2MSde(FinalSteps finalSteps, double eta) {
        this.finalSteps = finalSteps;
        this.eta = eta;
    }

    @Override
    public String name() {
        return "dpmpp-2m-sde";
    }

    @Override
    public Optional<Double> eta() {
        return Optional.of(eta);
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
            double forgotten = Math.pow(shrink, eta); // e^(-eta h), by which fresh noise takes the place of old
            double kept = shrink * forgotten;
            Latents ahead = i == 0 || finalSteps.isFirstOrder(levels, i)
                    ? clean
                    : DpmPlusPlus2M.extrapolate(clean, before, levels, i);
            x = Latents.combine(kept, x, 1 - kept, ahead);
            if (eta > 0) {
                double up = levels.target(i) * Math.sqrt(Math.max(0, 1 - forgotten * forgotten));
                x = x.plus(up, noise.draw(x.shape()));
            }
            before = clean;
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return levels.settle(x);
    }
}
