package dev.seedling.diffusion.sampling;

/** Ancestral sampling with the posterior's variance: arXiv 2006.11239, algorithm 2. */
final class Ddpm implements Sampler {
    private final Clip clip;

    Ddpm(Clip clip) {
        this.clip = clip;
    }

    @Override
    public String name() {
        return "ddpm";
    }

    @Override
    public Placement placement() {
        return TimestepPlacement.toNextLevel();
    }

    @Override
    public Latents sample(Denoiser denoiser, Latents start, NoiseLevels levels, Noise noise) {
        Latents x = start;
        for (int i = 0; i < levels.size(); i++) {
            Latents clean = clip.apply(denoiser.denoise(x, levels.get(i)));
            double ratio = levels.target(i) / levels.sigma(i);
            double kept = ratio * ratio; // the posterior's mean, equation 7 in variance-exploding scale
            x = Latents.combine(kept, x, 1 - kept, clean);
            if (levels.get(i).timestep() > 0) {
                double up =
                        Ancestral.between(levels.sigma(i), levels.target(i), 1).up();
                x = x.plus(up, noise.draw(x.shape()));
            }
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return x;
    }
}
