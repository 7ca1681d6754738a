package dev.seedling.diffusion.sampling;

/**
 * How noisy a latent is, twice: as the sampler counts and as the network was told in training. The pair travels
 * together because the timestep does not follow from sigma alone: with the same Karras sigmas, Euler asks the network
 * at fractional timesteps and the DPM-Solver family at whole ones.
 *
 * @param sigma standard deviation of the noise on a clean latent of scale 1 (variance-exploding scale)
 * @param timestep what the network is told, 0 to (training steps - 1); may be fractional
 */
public record NoiseLevel(double sigma, double timestep) {
    /** What a latent at this level is multiplied with to have variance 1, the scale networks are trained in. */
    public double inputScale() {
        return 1 / Math.hypot(1, sigma);
    }
}
