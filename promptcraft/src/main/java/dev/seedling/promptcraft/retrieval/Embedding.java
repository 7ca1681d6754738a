package dev.seedling.promptcraft.retrieval;

import dev.seedling.promptcraft.PromptcraftException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** A text as a direction in space: unit length, so that the dot product of two is the cosine between them. Immutable. */
public final class Embedding {
    private final float[] values;

    private Embedding(float[] values) {
        this.values = values;
    }

    /** @param raw of any length but zero; copied */
    public static Embedding of(float[] raw) {
        double length = 0;
        for (float value : raw) {
            length += (double) value * value;
        }
        if (length == 0) {
            throw new PromptcraftException("an embedding must have a length above 0, was 0");
        }
        float scale = (float) (1 / Math.sqrt(length));
        float[] unit = raw.clone();
        for (int i = 0; i < unit.length; i++) {
            unit[i] *= scale;
        }
        return new Embedding(unit);
    }

    /** Cosine, -1 to 1. */
    public double similarity(Embedding other) {
        double dot = 0;
        for (int i = 0; i < values.length; i++) {
            dot += (double) values[i] * other.values[i];
        }
        return dot;
    }

    /** As text for a database: base64 of 32-bit floats, big-endian. */
    public String encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** The inverse of {@link #encoded()}. */
    public static Embedding decoded(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        float[] values = new float[bytes.remaining() / Float.BYTES];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getFloat();
        }
        return new Embedding(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding embedding && Arrays.equals(values, embedding.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
