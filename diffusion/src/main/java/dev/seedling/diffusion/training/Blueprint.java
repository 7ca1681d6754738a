package dev.seedling.diffusion.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The weights of a network yet to be trained: names as in published checkpoints, shapes, and how each begins. */
final class Blueprint {
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    /**
     * A weight before training: uniform in {@code center} plus or minus {@code spread}.
     *
     * @param shape outermost first
     */
    record Parameter(List<Long> shape, double center, double spread) {
        int count() {
            return Math.toIntExact(shape.stream().reduce(1L, Math::multiplyExact));
        }

        float[] draw(SplittableRandom random) {
            float[] values = new float[count()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (center + spread * (2 * random.nextDouble() - 1));
            }
            return values;
        }
    }

    Map<String, Parameter> parameters() {
        return parameters;
    }

    long count() {
        return parameters.values().stream().mapToLong(Parameter::count).sum();
    }

    void addAll(Blueprint other) {
        parameters.putAll(other.parameters);
    }

    /** A square convolution with a bias, drawn as PyTorch draws it. */
    void conv(String name, int in, int out, int kernel) {
        double spread = 1 / Math.sqrt((double) in * kernel * kernel);
        put(name + ".weight", spread, out, in, kernel, kernel);
        put(name + ".bias", spread, out);
    }

    /** A convolution before a ReLU, drawn so that the variance stays what it was: arXiv 1502.01852. */
    void rectifiedConv(String name, int in, int out, int kernel) {
        put(name + ".weight", Math.sqrt(6.0 / (in * kernel * kernel)), out, in, kernel, kernel);
        put(name + ".bias", 0, out);
    }

    /** A convolution without a bias that keeps the variance. */
    void plainConv(String name, int in, int out, int kernel) {
        put(name + ".weight", Math.sqrt(3.0 / (in * kernel * kernel)), out, in, kernel, kernel);
    }

    /** A convolution that begins as zero, so that the block it ends begins as its shortcut. */
    void silentConv(String name, int in, int out, int kernel) {
        put(name + ".weight", 0, out, in, kernel, kernel);
        put(name + ".bias", 0, out);
    }

    void linear(String name, int in, int out) {
        weight(name, in, out);
        put(name + ".bias", 1 / Math.sqrt(in), out);
    }

    /** A linear layer without a bias. */
    void weight(String name, int in, int out) {
        put(name + ".weight", 1 / Math.sqrt(in), out, in);
    }

    void norm(String name, int width) {
        parameters.put(name + ".weight", new Parameter(List.of((long) width), 1, 0));
        put(name + ".bias", 0, width);
    }

    void embedding(String name, int count, int width) {
        put(name + ".weight", 0.03, count, width);
    }

    /** Two convolutions round a shortcut. {@code time} is the time embedding's width, 0 for none. */
    void resnet(String name, int in, int out, int time) {
        norm(name + ".norm1", in);
        conv(name + ".conv1", in, out, 3);
        if (time > 0) {
            linear(name + ".time_emb_proj", time, out);
        }
        norm(name + ".norm2", out);
        silentConv(name + ".conv2", out, out, 3);
        if (in != out) {
            conv(name + ".conv_shortcut", in, out, 1);
        }
    }

    private void put(String name, double spread, long... shape) {
        parameters.put(
                name, new Parameter(java.util.Arrays.stream(shape).boxed().toList(), 0, spread));
    }
}
