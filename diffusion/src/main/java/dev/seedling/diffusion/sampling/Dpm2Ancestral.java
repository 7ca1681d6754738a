package dev.seedling.diffusion.sampling;

import java.util.Optional;

/** DPM-Solver-2 (arXiv 2206.00927) to a lower sigma than asked for, then fresh noise. */
final class Dpm2Ancestral implements Sampler {
    private final double eta;

    /** @param eta share of fresh noise: 0 is DPM-Solver-2 alone, 1 as much as the forward process has */
    Dpm2Ancestral(double eta) {
        this.eta = eta;
    }

    @Override
    public String name() {
        return "dpm2-a";
    }

    @Override
    public Optional<Double> eta() {
        return Optional.of(eta);
    }

    @Override
    public Placement placement() {
        return SigmaPlacement.rounded();
    }

    @Override
    public Latents sample(Denoiser denoiser, Latents start, NoiseLevels levels, Noise noise) {
        Latents x = start;
        for (int i = 0; i < levels.size(); i++) {
            Ancestral step = Ancestral.between(levels.sigma(i), levels.target(i), eta);
            x = Dpm2.step(denoiser, x, levels, i, step.down());
            if (levels.target(i) > 0) {
                x = x.plus(step.up(), noise.draw(x.shape()));
            }
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return x;
    }
}
