package dev.seedling.diffusion.sampling;

/** Evenly spread timesteps, falling. All of them lie within 0 to (training steps - 1). */
final class Timesteps {
    private Timesteps() {}

    /** {@code count} timesteps, each {@code training / count} apart (rounded down), raised by {@code offset}. */
    static double[] leading(int training, int count, int offset) {
        return leading(training, count, training / count, offset);
    }

    /** As {@link #leading(int, int, int)}, with the lowest of {@code count + 1} left out. */
    static double[] leadingButLowest(int training, int count, int offset) {
        int stride = training / (count + 1);
        return leading(training, count, stride, offset + stride);
    }

    /** From the highest timestep to 0. */
    static double[] linspace(int training, int count) {
        double[] timesteps = new double[count];
        for (int i = 0; i < count; i++) {
            int fromLowest = count - 1 - i;
            timesteps[i] = count == 1 ? 0 : (double) (training - 1) * fromLowest / (count - 1);
        }
        return timesteps;
    }

    /** As {@link #linspace}, rounded, with the lowest of {@code count + 1} left out. */
    static double[] linspaceButLowest(int training, int count) {
        double[] timesteps = new double[count];
        System.arraycopy(rounded(linspace(training, count + 1)), 0, timesteps, 0, count);
        return timesteps;
    }

    /** From the highest timestep, {@code training / count} apart: arXiv 2305.08891. */
    static double[] trailing(int training, int count) {
        double stride = (double) training / count;
        double[] timesteps = new double[count];
        for (int i = 0; i < count; i++) {
            timesteps[i] = Math.rint(training - i * stride) - 1;
        }
        return timesteps;
    }

    /** Each to the nearest whole number, halves to the even one. */
    static double[] rounded(double[] timesteps) {
        double[] rounded = new double[timesteps.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = Math.rint(timesteps[i]);
        }
        return rounded;
    }

    private static double[] leading(int training, int count, int stride, int offset) {
        double[] timesteps = new double[count];
        for (int i = 0; i < count; i++) {
            timesteps[i] = Math.min((double) (count - 1 - i) * stride + offset, training - 1);
        }
        return timesteps;
    }
}
