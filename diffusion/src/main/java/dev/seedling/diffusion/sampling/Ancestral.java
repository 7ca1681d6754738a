package dev.seedling.diffusion.sampling;

/**
 * A step split in two: deterministic down to a lower sigma, then fresh noise back up to where the step leads.
 *
 * @param down where the deterministic part leads
 * @param up deviation of the fresh noise; down^2 + up^2 is the square of the step's target
 */
record Ancestral(double down, double up) {
    /**
     * @param eta share of fresh noise: 0 none, 1 as much as the forward process has (arXiv 2010.02502, equation 16)
     */
    static Ancestral between(double from, double to, double eta) {
        double up = eta * to * Math.sqrt(Math.max(0, 1 - (to * to) / (from * from)));
        return new Ancestral(Math.sqrt(Math.max(0, to * to - up * up)), up);
    }
}
