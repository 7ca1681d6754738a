package dev.seedling.diffusion.sampling;

/** Euler's method to a lower sigma than asked for, then fresh noise: the ancestral sampling of arXiv 2006.11239. */
final class EulerAncestral implements Sampler {
    @Override
    public String name() {
        return "euler-a";
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
            Ancestral step = Ancestral.between(sigma, levels.target(i), 1);
            Latents slope = Euler.slope(x, denoiser.denoise(x, levels.get(i)), sigma);
            // Drawn at the last step too, where it counts nothing: the next picture of a batch starts after it.
            x = x.plus(step.down() - sigma, slope).plus(step.up(), noise.draw(x.shape()));
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return x;
    }
}
