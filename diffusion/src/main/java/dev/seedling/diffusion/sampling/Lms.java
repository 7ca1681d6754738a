package dev.seedling.diffusion.sampling;

import java.util.ArrayDeque;
import java.util.Deque;

/** Linear multistep, the method of Adams and Bashforth on uneven sigmas, of fourth order at most. */
final class Lms implements Sampler {
    private static final int ORDER = 4;

    /** Two points of Gauss and Legendre on -1..1 integrate a cubic exactly. */
    private static final double GAUSS_POINT = 1 / Math.sqrt(3);

    @Override
    public String name() {
        return "lms";
    }

    @Override
    public Placement placement() {
        return SigmaPlacement.fractional();
    }

    @Override
    public Latents sample(Denoiser denoiser, Latents start, NoiseLevels levels, Noise noise) {
        Latents x = start;
        Deque<Latents> slopes = new ArrayDeque<>(); // the newest first
        for (int i = 0; i < levels.size(); i++) {
            slopes.addFirst(Euler.slope(x, denoiser.denoise(x, levels.get(i)), levels.sigma(i)));
            if (slopes.size() > ORDER) {
                slopes.removeLast();
            }
            int back = 0;
            for (Latents slope : slopes) {
                x = x.plus(weight(levels, i, back++, slopes.size()), slope);
            }
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return x;
    }

    /** Integral over the step of the polynomial that is 1 at level (i - back) and 0 at the others of the last ones. */
    private static double weight(NoiseLevels levels, int i, int back, int order) {
        double middle = (levels.target(i) + levels.sigma(i)) / 2;
        double half = (levels.target(i) - levels.sigma(i)) / 2;
        return half
                * (lagrange(levels, i, back, order, middle - half * GAUSS_POINT)
                        + lagrange(levels, i, back, order, middle + half * GAUSS_POINT));
    }

    private static double lagrange(NoiseLevels levels, int i, int back, int order, double sigma) {
        double product = 1;
        for (int other = 0; other < order; other++) {
            if (other != back) {
                double node = levels.sigma(i - other);
                product *= (sigma - node) / (levels.sigma(i - back) - node);
            }
        }
        return product;
    }
}
