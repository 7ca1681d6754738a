package dev.seedling.diffusion;

import java.util.Locale;

/** The number format a network computes in. */
public enum Precision {
    /** bfloat16 where the CPU multiplies it in hardware and the model is large enough to gain, else float32. */
    AUTO,
    FLOAT32,
    BFLOAT16,
    FLOAT16;

    /** @throws DiffusionException if there is no such format */
    public static Precision named(String label) {
        for (Precision precision : values()) {
            if (precision.label().equals(label)) {
                return precision;
            }
        }
        throw new DiffusionException("dtype must be auto, float32, bfloat16 or float16, was '" + label + "'");
    }

    /** The name in settings and metadata. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
