package dev.seedling.diffusion.sampling;

/** Diffusion exponential integrator sampler, second order in log(rho), which is log(sigma): arXiv 2204.13902. */
final class Deis implements Sampler {
    private final FinalSteps finalSteps;

    Deis(FinalSteps finalSteps) {
        this.finalSteps = finalSteps;
    }

    @Override
    public String name() {
        return "deis";
    }

    @Override
    public Placement placement() {
        return SolverPlacement.stoppingShort();
    }

    @Override
    public Latents sample(Denoiser denoiser, Latents start, NoiseLevels levels, Noise noise) {
        Latents x = start;
        Latents before = start; // slope of the step before, from the second step on
        for (int i = 0; i < levels.size(); i++) {
            Latents slope = Euler.slope(x, denoiser.denoise(x, levels.get(i)), levels.sigma(i));
            if (i == 0 || finalSteps.isFirstOrder(levels, i)) {
                x = x.plus(levels.target(i) - levels.sigma(i), slope);
            } else {
                double now = levels.sigma(i);
                double then = levels.sigma(i - 1);
                double to = levels.target(i);
                x = x.plus(integral(to, now, then) - integral(now, now, then), slope)
                        .plus(integral(to, then, now) - integral(now, then, now), before);
            }
            before = slope;
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return levels.settle(x);
    }

    /** Antiderivative, at {@code sigma}, of the line in log(sigma) that is 1 at {@code node} and 0 at the other. */
    private static double integral(double sigma, double node, double other) {
        return sigma * (Math.log(sigma / other) - 1) / Math.log(node / other);
    }
}
