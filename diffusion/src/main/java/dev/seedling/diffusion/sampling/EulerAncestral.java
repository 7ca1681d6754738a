package dev.seedling.diffusion.sampling;

import java.util.Optional;

/** Euler's method to a lower sigma than asked for, then fresh noise: the ancestral sampling of arXiv 2006.11239. */
final class EulerAncestral implements Sampler {
    private final double eta;

    /** @param eta share of fresh noise: 0 is Euler's method alone, 1 as much as the forward process has */
    EulerAncestral(double eta) {
        this.eta = eta;
    }

    @Override
    public String name() {
        return "euler-a";
    }

    @Override
    public Optional<Double> eta() {
        return Optional.of(eta);
    }

    @Override
    public Placement placement() {
        return SigmaPlacement.evenUnlessAsked();
    }

    @Override
    public Latents sample(Denoiser denoiser, Latents start, NoiseLevels levels, Noise noise) {
        Latents x = start;
        for (int i = 0; i < levels.size(); i++) {
            double sigma = levels.sigma(i);
            Ancestral step = Ancestral.between(sigma, levels.target(i), eta);
            Latents slope = Euler.slope(x, denoiser.denoise(x, levels.get(i)), sigma);
            // Drawn at the last step too, where it counts nothing: the next picture of a batch starts after it.
            x = x.plus(step.down() - sigma, slope).plus(step.up(), noise.draw(x.shape()));
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return x;
    }
}
