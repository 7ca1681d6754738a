package dev.seedling.diffusion.sampling;

/** Curves of falling sigmas between two bounds. */
final class Sigmas {
    /** How strongly Karras sigmas crowd at the low end: arXiv 2206.00364, section 5. */
    private static final double RHO = 7;

    private Sigmas() {}

    /** arXiv 2206.00364, equation 5. */
    static double[] karras(double highest, double lowest, int count) {
        double high = Math.pow(highest, 1 / RHO);
        double low = Math.pow(lowest, 1 / RHO);
        double[] sigmas = new double[count];
        for (int i = 0; i < count; i++) {
            sigmas[i] = Math.pow(high + share(i, count) * (low - high), RHO);
        }
        return sigmas;
    }

    /** Even in log(sigma). */
    static double[] exponential(double highest, double lowest, int count) {
        double high = Math.log(highest);
        double low = Math.log(lowest);
        double[] sigmas = new double[count];
        for (int i = 0; i < count; i++) {
            sigmas[i] = Math.exp(high + share(i, count) * (low - high));
        }
        return sigmas;
    }

    /** One of the two curves. */
    static double[] along(Spacing curve, double highest, double lowest, int count) {
        return curve == Spacing.KARRAS ? karras(highest, lowest, count) : exponential(highest, lowest, count);
    }

    private static double share(int i, int count) {
        return count == 1 ? 0 : (double) i / (count - 1);
    }
}
