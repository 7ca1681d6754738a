package dev.seedling.diffusion.lora;

import java.util.ArrayList;
import java.util.List;

/** Sizes of weights: (out, in), or with a kernel (out, in, height, width). */
final class Shapes {
    private static final int MATRIX = 2;

    private Shapes() {}

    /** Without a kernel of one pixel: a linear layer and a 1x1 convolution are the same. */
    static List<Long> plain(List<Long> shape) {
        List<Long> plain = new ArrayList<>(shape);
        while (plain.size() > MATRIX && plain.get(plain.size() - 1) == 1) {
            plain.remove(plain.size() - 1);
        }
        return plain;
    }

    static boolean isMatrix(List<Long> shape) {
        return plain(shape).size() == MATRIX;
    }

    /** (out, in times the kernel). */
    static List<Long> matrix(List<Long> shape) {
        return List.of(shape.get(0), product(shape.subList(1, shape.size())));
    }

    /** Whether weights of one shape can be laid out as the other: equal, or a matrix whose columns include the kernel. */
    static boolean match(List<Long> change, List<Long> weight) {
        return plain(change).equals(plain(weight))
                || (change.size() == MATRIX && weight.size() > MATRIX && change.equals(matrix(weight)));
    }

    static long product(List<Long> sizes) {
        return sizes.stream().reduce(1L, Shapes::times);
    }

    /** As large as a long can be where the product is larger: no file holds as much. */
    static long times(long one, long other) {
        long low = one * other;
        return Math.multiplyHigh(one, other) == 0 && low >= 0 ? low : Long.MAX_VALUE;
    }
}
