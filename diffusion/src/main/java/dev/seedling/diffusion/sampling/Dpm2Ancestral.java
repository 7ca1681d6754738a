package dev.seedling.diffusion.sampling;

/** DPM-Solver-2 (arXiv 2206.00927) to a lower sigma than asked for, then fresh noise. */
final class Dpm2Ancestral implements Sampler {
    @Override
    public String name() {
        return "dpm2-a";
    }

    @Override
    public Placement placement() {
        return SigmaPlacement.rounded();
    }

    @Override
    public Latents sample(Denoiser denoiser, Latents start, NoiseLevels levels, Noise noise) {
        Latents x = start;
        for (int i = 0; i < levels.size(); i++) {
            Ancestral step = Ancestral.between(levels.sigma(i), levels.target(i), 1);
            x = Dpm2.step(denoiser, x, levels, i, step.down());
            if (levels.target(i) > 0) {
                x = x.plus(step.up(), noise.draw(x.shape()));
            }
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return x;
    }
}
