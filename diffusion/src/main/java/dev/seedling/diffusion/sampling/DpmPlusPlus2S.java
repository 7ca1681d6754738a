package dev.seedling.diffusion.sampling;

/**
 * DPM-Solver++(2S), the singlestep solver of second order: arXiv 2211.01095, algorithm 1. A step of second order
 * spans two levels: the one between serves to see how the clean latents change.
 */
final class DpmPlusPlus2S implements Sampler {
    private final End end;

    DpmPlusPlus2S(End end) {
        this.end = end;
    }

    /** How the last step of an even run is taken; in an odd run it is of first order anyway. */
    enum End {
        SECOND_ORDER,
        FIRST_ORDER;

        static End of(SchedulerConfig config) {
            return config.flag("lower_order_final", false) ? FIRST_ORDER : SECOND_ORDER;
        }
    }

    @Override
    public String name() {
        return "dpmpp-2s";
    }

    @Override
    public Placement placement() {
        return SolverPlacement.singlestep();
    }

    @Override
    public Latents sample(Denoiser denoiser, Latents start, NoiseLevels levels, Noise noise) {
        Latents x = start;
        Latents spanStart = start; // where the current span of two levels began
        Latents cleanAtStart = start;
        for (int i = 0; i < levels.size(); i++) {
            Latents clean = denoiser.denoise(x, levels.get(i));
            if (i > 0 && endsSpan(levels, i)) {
                x = secondOrder(spanStart, cleanAtStart, clean, levels, i);
            } else {
                spanStart = x;
                cleanAtStart = clean;
                double shrink = levels.target(i) / levels.sigma(i);
                x = Latents.combine(shrink, x, 1 - shrink, clean);
            }
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return levels.settle(x);
    }

    /** Spans are counted in the planned run, so that a run that starts from a picture keeps their rhythm. */
    private boolean endsSpan(NoiseLevels levels, int i) {
        boolean second = (levels.skipped() + i) % 2 == 1;
        boolean lowered = levels.isLast(i) && (end == End.FIRST_ORDER || levels.target(i) == 0);
        return second && !lowered;
    }

    /** From the start of the span over level i to its target. */
    private static Latents secondOrder(
            Latents spanStart, Latents cleanAtStart, Latents clean, NoiseLevels levels, int i) {
        double span = Math.log(levels.sigma(i - 1) / levels.target(i));
        double toMiddle = Math.log(levels.sigma(i - 1) / levels.sigma(i));
        Latents ahead = cleanAtStart.plus(span / (2 * toMiddle), clean.minus(cleanAtStart));
        double shrink = levels.target(i) / levels.sigma(i - 1);
        return Latents.combine(shrink, spanStart, 1 - shrink, ahead);
    }
}
