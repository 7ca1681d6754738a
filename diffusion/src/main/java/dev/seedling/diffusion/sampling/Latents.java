package dev.seedling.diffusion.sampling;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * An immutable float32 tensor on the Java heap, usually (batch, channels, height / f, width / f) with f the pixels that
 * a latent stands for along a side. Every operation rounds to float32 once per elementary step, with scalars rounded to
 * float32 first, as the reference does.
 */
public final class Latents {
    private final int[] shape;
    private final float[] values;

    private Latents(int[] shape, float[] values) {
        this.shape = shape;
        this.values = values;
    }

    /**
     * Copies the values, in row-major order.
     *
     * @throws IllegalArgumentException if the shape asks for another number of values
     */
    public static Latents of(float[] values, int... shape) {
        return Latents.owning(values.clone(), shape);
    }

    /** Takes what remains in the buffer, in row-major order; the buffer's position stays. */
    public static Latents of(FloatBuffer values, int... shape) {
        float[] copy = new float[values.remaining()];
        values.duplicate().get(copy);
        return Latents.owning(copy, shape);
    }

    public static Latents zeros(int... shape) {
        return new Latents(shape.clone(), new float[count(shape)]);
    }

    /** Takes the array over without copying: the caller keeps no reference to it. */
    static Latents owning(float[] values, int... shape) {
        if (values.length != count(shape)) {
            throw new IllegalArgumentException("shape %s asks for %d values, found %d"
                    .formatted(Arrays.toString(shape), count(shape), values.length));
        }
        return new Latents(shape.clone(), values);
    }

    public int[] shape() {
        return shape.clone();
    }

    public int size() {
        return values.length;
    }

    /** The values in row-major order, as a view that cannot be written. */
    public FloatBuffer buffer() {
        return FloatBuffer.wrap(values).asReadOnlyBuffer();
    }

    /** A copy of the values in row-major order. */
    public float[] toArray() {
        return values.clone();
    }

    public Latents plus(Latents other) {
        requireSameShape(other);
        float[] sum = new float[values.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = values[i] + other.values[i];
        }
        return new Latents(shape, sum);
    }

    public Latents minus(Latents other) {
        requireSameShape(other);
        float[] difference = new float[values.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = values[i] - other.values[i];
        }
        return new Latents(shape, difference);
    }

    public Latents times(double scalar) {
        float factor = (float) scalar;
        float[] product = new float[values.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = values[i] * factor;
        }
        return new Latents(shape, product);
    }

    public Latents dividedBy(double scalar) {
        float divisor = (float) scalar;
        float[] quotient = new float[values.length];
        for (int i = 0; i < quotient.length; i++) {
            quotient[i] = values[i] / divisor;
        }
        return new Latents(shape, quotient);
    }

    /** {@code this + scalar * other}. */
    public Latents plus(double scalar, Latents other) {
        requireSameShape(other);
        float factor = (float) scalar;
        float[] sum = new float[values.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = values[i] + factor * other.values[i];
        }
        return new Latents(shape, sum);
    }

    /** {@code a * x + b * y}: the shape of most sampler updates. */
    public static Latents combine(double a, Latents x, double b, Latents y) {
        return x.times(a).plus(b, y);
    }

    /** Elementwise, for what the named operations do not cover, such as a mask; rounded to float32 at the end. */
    public Latents zip(Latents other, DoubleBinaryOperator operation) {
        requireSameShape(other);
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) operation.applyAsDouble(values[i], other.values[i]);
        }
        return new Latents(shape, result);
    }

    /** Values outside -limit..limit become the nearer bound. */
    public Latents clamp(double limit) {
        float bound = (float) limit;
        float[] clamped = new float[values.length];
        for (int i = 0; i < clamped.length; i++) {
            clamped[i] = Math.max(-bound, Math.min(bound, values[i]));
        }
        return new Latents(shape, clamped);
    }

    /** The standard deviation of all values, unbiased, in double; NaN where there are fewer than two. */
    public double deviation() {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (float value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Latents that && Arrays.equals(shape, that.shape) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "latents " + Arrays.toString(shape);
    }

    private void requireSameShape(Latents other) {
        if (!Arrays.equals(shape, other.shape)) {
            throw new IllegalArgumentException("shapes must be equal, were %s and %s"
                    .formatted(Arrays.toString(shape), Arrays.toString(other.shape)));
        }
    }

    private static int count(int[] shape) {
        int count = 1;
        for (int size : shape) {
            count = Math.multiplyExact(count, size);
        }
        return count;
    }
}
