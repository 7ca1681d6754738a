package dev.seedling.diffusion;

import java.util.Locale;
import java.util.Optional;

/**
 * How chance enters a picture, where not as usual.
 *
 * @param source what draws the noise
 * @param seedDelta added to the seed for every draw after that of the first latents; the WebUI's ENSD
 * @param eta share of fresh noise at each step, 0 to 1, for samplers that let one choose; empty is the sampler's own
 */
public record Randomness(Source source, long seedDelta, Optional<Double> eta) {
    /** The reference's noise, of one seed, as much as each sampler adds. */
    public static final Randomness USUAL = new Randomness(Source.CPU, 0, Optional.empty());

    public Randomness {
        eta.ifPresent(Randomness::requireEta);
    }

    /** What noise is drawn with. */
    public enum Source {
        /** The reference's generator on a CPU. */
        CPU,
        /** That of an NVIDIA card, computed here. */
        NV;

        /** The name in settings and metadata. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws DiffusionException if there is no such source */
        public static Source named(String label) {
            for (Source source : values()) {
                if (source.label().equals(label)) {
                    return source;
                }
            }
            throw new DiffusionException("noise must be cpu or nv, was '" + label + "'");
        }
    }

    /** @throws DiffusionException if eta is out of bounds, or no number */
    public static double requireEta(double eta) {
        if (!(eta >= 0 && eta <= 1)) {
            throw new DiffusionException("eta must be 0 to 1, was " + eta);
        }
        return eta;
    }
}
