package dev.seedling.diffusion.lora;

import dev.seedling.diffusion.weights.Dtype;
import dev.seedling.diffusion.weights.Weight;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/** Numbers with sizes, in plain Java: what tests reckon with, apart from the engine's own arithmetic. */
public final class Tensor {
    private final double[] numbers;
    private final int[] shape;

    public Tensor(double[] numbers, int... shape) {
        this.numbers = numbers;
        this.shape = shape;
    }

    public static Tensor random(Random random, int... shape) {
        int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        // As they will be stored, so that the reckoning starts from the same numbers.
        return new Tensor(random.doubles(size, -1, 1).map(x -> (float) x).toArray(), shape);
    }

    double at(int... index) {
        int place = 0;
        for (int axis = 0; axis < shape.length; axis++) {
            place = place * shape[axis] + index[axis];
        }
        return numbers[place];
    }

    /** The same numbers with other sizes. */
    Tensor as(int... sizes) {
        return new Tensor(numbers, sizes);
    }

    interface Formula {
        double at(int out, int in, int pixel);
    }

    /** A weight with kernel, each number by a formula: (out, in, pixels). */
    static Tensor of(int out, int in, int pixels, Formula formula) {
        double[] numbers = new double[out * in * pixels];
        int place = 0;
        for (int o = 0; o < out; o++) {
            for (int i = 0; i < in; i++) {
                for (int k = 0; k < pixels; k++) {
                    numbers[place++] = formula.at(o, i, k);
                }
            }
        }
        return new Tensor(numbers, out, in, pixels);
    }

    Weight asWeight(String name) {
        ByteBuffer bytes =
                ByteBuffer.allocateDirect(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double number : numbers) {
            bytes.putFloat((float) number);
        }
        return new Weight(
                name,
                Dtype.F32,
                Arrays.stream(shape).mapToLong(size -> size).boxed().toList(),
                bytes.flip(),
                false);
    }

    /** For numbers that need no more than seven binary digits. */
    Weight asBfloat16(String name) {
        ByteBuffer bytes =
                ByteBuffer.allocateDirect(numbers.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double number : numbers) {
            bytes.putShort((short) (Float.floatToIntBits((float) number) >> Short.SIZE));
        }
        return new Weight(name, Dtype.BF16, asWeight(name).shape(), bytes.flip(), false);
    }

    float[] asFloats() {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
