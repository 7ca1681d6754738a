package dev.seedling.diffusion.sampling;

import dev.seedling.diffusion.DiffusionException;
import java.util.Optional;

/** Trajectory consistency: jumps below the next level and noises back up to it. arXiv 2402.19159, algorithm 4. */
final class Tcd implements Sampler {
    private final double gamma;

    /**
     * @param gamma how far below the next level a step jumps: 0 not at all (deterministic), 1 to timestep 0
     * @throws DiffusionException if gamma is outside 0 to 1
     */
    Tcd(double gamma) {
        if (!(gamma >= 0 && gamma <= 1)) {
            throw new DiffusionException("eta of tcd must be 0 to 1, was " + gamma);
        }
        this.gamma = gamma;
    }

    @Override
    public String name() {
        return "tcd";
    }

    @Override
    public Optional<Double> eta() {
        return Optional.of(gamma);
    }

    @Override
    public Placement placement() {
        return new DistilledPlacement(schedule -> schedule.sigma(0));
    }

    @Override
    public Latents sample(Denoiser denoiser, Latents start, NoiseLevels levels, Noise noise) {
        Latents x = start;
        for (int i = 0; i < levels.size(); i++) {
            Latents clean = denoiser.denoise(x, levels.get(i));
            double jump = jump(levels, i);
            x = clean.plus(jump, Euler.slope(x, clean, levels.sigma(i)));
            if (gamma > 0 && !levels.isLast(i)) {
                double target = levels.target(i);
                x = x.plus(Math.sqrt(target * target - jump * jump), noise.draw(x.shape()));
            }
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return levels.settle(x);
    }

    /** The sigma that step i jumps to before noise is added. */
    private double jump(NoiseLevels levels, int i) {
        if (levels.isLast(i)) {
            return levels.target(i);
        }
        return levels.schedule().sigma((int) ((1 - gamma) * levels.get(i + 1).timestep()));
    }
}
