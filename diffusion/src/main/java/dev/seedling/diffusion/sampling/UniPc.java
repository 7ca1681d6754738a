package dev.seedling.diffusion.sampling;

/**
 * UniPC of second order: a multistep predictor, and a corrector that reuses the next step's network call. arXiv
 * 2302.04867, algorithms 1 and 2, on clean latents.
 */
final class UniPc implements Sampler {
    private final Basis basis;
    private final FinalSteps finalSteps;

    UniPc(Basis basis, FinalSteps finalSteps) {
        this.basis = basis;
        this.finalSteps = finalSteps;
    }

    /** B(h), section 3.1: what the step is measured in. */
    enum Basis {
        BH1 {
            @Override
            double of(double h) {
                return -h;
            }
        },
        BH2 {
            @Override
            double of(double h) {
                return Math.expm1(-h);
            }
        };

        abstract double of(double h);

        static Basis of(SchedulerConfig config) {
            return config.text("solver_type", "bh2").equals("bh1") ? BH1 : BH2;
        }
    }

    @Override
    public String name() {
        return "unipc";
    }

    @Override
    public Placement placement() {
        return SolverPlacement.multistep();
    }

    @Override
    public Latents sample(Denoiser denoiser, Latents start, NoiseLevels levels, Noise noise) {
        Latents x = start;
        Latents corrected = start; // latents at level i - 1, after correction
        Latents[] clean = new Latents[levels.size()];
        for (int i = 0; i < levels.size(); i++) {
            clean[i] = denoiser.denoise(x, levels.get(i));
            if (i > 0) {
                x = correct(corrected, clean, levels, i);
            }
            corrected = x;
            x = predict(x, clean, levels, i);
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return levels.settle(x);
    }

    /** Level i to its target; the last step is mostly of first order, as is the first. */
    private Latents predict(Latents x, Latents[] clean, NoiseLevels levels, int i) {
        double h = Math.log(levels.sigma(i) / levels.target(i));
        Latents predicted = exponentialEuler(x, clean[i], h);
        if (order(levels, i) == 1) {
            return predicted;
        }
        return predicted.plus(-basis.of(h) / 2, trend(clean, levels, i, h));
    }

    /** Level i - 1 to level i once more, now that the clean latents at level i are known. */
    private Latents correct(Latents x, Latents[] clean, NoiseLevels levels, int i) {
        double h = Math.log(levels.sigma(i - 1) / levels.sigma(i));
        double b = basis.of(h);
        Latents step = exponentialEuler(x, clean[i - 1], h);
        Latents change = clean[i].minus(clean[i - 1]);
        if (order(levels, i - 1) == 1) {
            return step.plus(-b / 2, change);
        }
        // Equation 5 for order 2: weights of the trend and of the change solve a 2 x 2 system.
        double phi1 = Math.expm1(-h) / -h - 1;
        double phi2 = phi1 / -h - 0.5;
        double ratio = ratio(levels, i - 1, h);
        double onTrend = (phi1 - 2 * phi2) / b / (1 - ratio);
        double onChange = phi1 / b - onTrend;
        return step.plus(-b * onTrend, trend(clean, levels, i - 1, h)).plus(-b * onChange, change);
    }

    private int order(NoiseLevels levels, int i) {
        return i == 0 || finalSteps.isFirstOrder(levels, i) ? 1 : 2;
    }

    /** The exact step if the clean latents did not change. */
    private static Latents exponentialEuler(Latents x, Latents clean, double h) {
        return Latents.combine(Math.exp(-h), x, -Math.expm1(-h), clean);
    }

    /** Difference quotient of the clean latents before level i, in units of the step. */
    private static Latents trend(Latents[] clean, NoiseLevels levels, int i, double h) {
        return clean[i - 1].minus(clean[i]).dividedBy(ratio(levels, i, h));
    }

    private static double ratio(NoiseLevels levels, int i, double h) {
        return Math.log(levels.sigma(i) / levels.sigma(i - 1)) / h;
    }
}
