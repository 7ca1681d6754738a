package dev.seedling.diffusion.training;

import java.util.Arrays;
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
     * @param shape outermost first: outputs, inputs
     * @param mirroredOutputs whether the second half of the outputs is the first half's negative
     * @param mirroredInputs likewise
     */
    record Parameter(List<Long> shape, double center, double spread, boolean mirroredOutputs, boolean mirroredInputs) {
        Parameter(List<Long> shape, double center, double spread) {
            this(shape, center, spread, false, false);
        }

        int count() {
            return Math.toIntExact(shape.stream().reduce(1L, Math::multiplyExact));
        }

        float[] draw(SplittableRandom random) {
            float[] values = new float[count()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (center + spread * (2 * random.nextDouble() - 1));
            }
            int output = values.length / Math.toIntExact(shape.get(0));
            if (mirroredInputs) {
                int half = output / 2;
                for (int i = 0; i < values.length; i++) {
                    values[i] = i / half % 2 == 0 ? values[i] : -values[i - half];
                }
            }
            if (mirroredOutputs) {
                int half = values.length / 2;
                for (int i = half; i < values.length; i++) {
                    values[i] = -values[i - half];
                }
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

    /** What a convolution among ReLUs is given. */
    enum Signal {
        /** Channels that each tell something of their own: pixels, latents. */
        PLAIN(1),
        /** Channels in pairs of opposite sign. */
        PAIRED(2),
        /** Such pairs after a ReLU, which lets one of each pass. */
        RECTIFIED(0.5);

        private final double weight;

        Signal(double weight) {
            this.weight = weight;
        }
    }

    /**
     * A convolution, 3x3 here, among ReLUs that begins as a linear layer (looks-linear, arXiv 1702.08591): its outputs come in pairs
     * of opposite sign, of which a ReLU lets one pass. A deep network of such layers loses nothing at first, where one drawn
     * as usual tells inputs apart less and less. The bias, if any, is added apart.
     */
    void pairedConv(String name, int in, Signal entering, int out) {
        pairedConv(name, in, entering, out, 3);
    }

    /** The same with a larger kernel. */
    void pairedConv(String name, int in, Signal entering, int out, int kernel) {
        if (out % 2 != 0) {
            throw new IllegalArgumentException("paired channels must be even, were " + out);
        }
        linearConv(name, in, entering, out, true, kernel);
    }

    /** The last of such convolutions, whose outputs are no pairs. */
    void closingConv(String name, int in, Signal entering, int out) {
        linearConv(name, in, entering, out, false, 3);
    }

    private void linearConv(String name, int in, Signal entering, int out, boolean mirroredOutputs, int kernel) {
        double spread = Math.sqrt(3 / (in * entering.weight * kernel * kernel));
        List<Long> shape = List.of((long) out, (long) in, (long) kernel, (long) kernel);
        parameters.put(name + ".weight", new Parameter(shape, 0, spread, mirroredOutputs, entering != Signal.PLAIN));
    }

    /** A bias that begins as zero. */
    void bias(String name, int out) {
        bias(name, out, 0);
    }

    /** A bias that begins as {@code value}. */
    void bias(String name, int out, double value) {
        parameters.put(name + ".bias", new Parameter(List.of((long) out), value, 0));
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

    /**
     * What a classifier of pictures sees with: levels of a strided convolution and a residual block (arXiv 1512.03385).
     *
     * @param widths channels of each level
     * @param kernel of the first level's convolution
     * @return channels of the last level
     */
    int levels(String name, List<Integer> widths, int kernel) {
        int width = 3;
        for (int level = 0; level < widths.size(); level++) {
            String at = name + "." + level;
            int out = widths.get(level);
            boolean first = level == 0;
            pairedConv(at + ".down", width, first ? Signal.PLAIN : Signal.RECTIFIED, out, first ? kernel : 3);
            bias(at + ".down", out);
            pairedConv(at + ".conv1", out, Signal.RECTIFIED, out);
            bias(at + ".conv1", out);
            silentConv(at + ".conv2", out, out, 3);
            width = out;
        }
        return width;
    }

    /** Two convolutions round a shortcut. {@code time} is the time embedding's width. */
    void resnet(String name, int in, int out, int time) {
        norm(name + ".norm1", in);
        conv(name + ".conv1", in, out, 3);
        linear(name + ".time_emb_proj", time, out);
        norm(name + ".norm2", out);
        silentConv(name + ".conv2", out, out, 3);
        if (in != out) {
            conv(name + ".conv_shortcut", in, out, 1);
        }
    }

    private void put(String name, double spread, long... shape) {
        parameters.put(name, new Parameter(Arrays.stream(shape).boxed().toList(), 0, spread));
    }
}
