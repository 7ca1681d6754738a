package dev.seedling.promptcraft.retrieval;

import dev.seedling.promptcraft.PromptcraftException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** A text as a direction in space: unit length, so that the dot product of two is the cosine between them. Immutable. */
public final class Embedding {
    private static final double ROUNDING = 1e-3;

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

    /** How many numbers it has. */
    public int size() {
        return values.length;
    }

    /** Cosine, -1 to 1, of two of the same size. */
    public double similarity(Embedding other) {
        // Four sums at a time, which a processor adds side by side.
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int whole = values.length - values.length % 4;
        for (int i = 0; i < whole; i += 4) {
            first += values[i] * other.values[i];
            second += values[i + 1] * other.values[i + 1];
            third += values[i + 2] * other.values[i + 2];
            fourth += values[i + 3] * other.values[i + 3];
        }
        for (int i = whole; i < values.length; i++) {
            first += values[i] * other.values[i];
        }
        return first + second + third + fourth;
    }

    /** As text for a database: base64 of 32-bit floats, big-endian. */
    public String encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /**
     * The inverse of {@link #encoded()}.
     *
     * @throws PromptcraftException if the text is none that it wrote, or not all of it
     */
    public static Embedding decoded(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(text));
        float[] values = new float[bytes.remaining() / Float.BYTES];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getFloat();
        }
        Embedding decoded = new Embedding(values);
        if (!(Math.abs(decoded.similarity(decoded) - 1) < ROUNDING)) {
            throw new PromptcraftException("an embedding must have length 1, was of %d numbers with length %s"
                    .formatted(values.length, Math.sqrt(decoded.similarity(decoded))));
        }
        return decoded;
    }

    private static byte[] bytes(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length % Float.BYTES == 0) {
                return bytes;
            }
            throw new PromptcraftException(
                    "an embedding must have %d bytes a number, had %d bytes".formatted(Float.BYTES, bytes.length));
        } catch (IllegalArgumentException e) {
            throw new PromptcraftException("an embedding must be base64: " + e.getMessage(), e);
        }
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
