package dev.seedling.diffusion.sampling;

/** A source of standard Gaussian noise. Draws follow one another: a source has state and serves one picture. */
@FunctionalInterface
public interface Noise {
    /** The next draw. */
    Latents draw(int... shape);

    /** Noise as the reference draws it on a CPU; only the low 32 bits of the seed count. */
    static Noise seeded(long seed) {
        return new MersenneNoise(seed);
    }

    /** Noise as the WebUI draws it on an NVIDIA card; all 64 bits of the seed count. */
    static Noise philox(long seed) {
        return new PhiloxNoise(seed);
    }

    /**
     * Noise between two sources.
     *
     * @param strength 0 is all {@code own}, 1 all {@code other}
     */
    static Noise blend(Noise own, Noise other, double strength) {
        return new BlendedNoise(own, other, strength);
    }
}
