package dev.seedling.diffusion.sampling;

import dev.seedling.diffusion.DiffusionException;
import java.util.Optional;

/** Denoising diffusion implicit models: arXiv 2010.02502, equation 12. */
final class Ddim implements Sampler {
    private final double eta;
    private final Clip clip;

    /**
     * @param eta share of fresh noise: 0 deterministic, 1 as noisy as DDPM
     * @throws DiffusionException if eta is outside 0 to 1
     */
    Ddim(double eta, Clip clip) {
        if (!(eta >= 0 && eta <= 1)) {
            throw new DiffusionException("eta must be 0 to 1, was " + eta);
        }
        this.eta = eta;
        this.clip = clip;
    }

    @Override
    public String name() {
        return "ddim";
    }

    @Override
    public Optional<Double> eta() {
        return Optional.of(eta);
    }

    @Override
    public Placement placement() {
        return TimestepPlacement.byStride(TimestepPlacement.Below.NO_NOISE);
    }

    @Override
    public Latents sample(Denoiser denoiser, Latents start, NoiseLevels levels, Noise noise) {
        Latents x = start;
        for (int i = 0; i < levels.size(); i++) {
            Latents clean = denoiser.denoise(x, levels.get(i));
            // The noise is taken from what the network said, before it is clipped.
            Latents predictedNoise = Euler.slope(x, clean, levels.sigma(i));
            Ancestral step = Ancestral.between(levels.sigma(i), levels.target(i), eta);
            x = clip.apply(clean).plus(step.down(), predictedNoise);
            if (eta > 0) {
                x = x.plus(step.up(), noise.draw(x.shape()));
            }
            x = levels.atNextLevel(i, x);
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return levels.settle(x);
    }
}
