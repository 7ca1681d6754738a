package dev.seedling.diffusion.program;

import dev.seedling.diffusion.weights.Weights;
import java.util.stream.IntStream;

/**
 * What {@code autoencoder_tiny.py} needs: two towers of numbered layers, each a residual block, a convolution with a bias
 * at either end, or one without that halves or doubles the picture. Two layers have no weights: the decoder's second,
 * and the one before each doubling.
 */
final class TinyLayers {
    private static final int COLOURS = 3;
    private static final String ENCODER = "encoder.layers";
    private static final String DECODER = "decoder.layers";

    private final Weights weights;
    private final Layers layers;

    private TinyLayers(Weights weights) {
        this.weights = weights;
        this.layers = new Layers(weights);
    }

    /** @throws dev.seedling.diffusion.DiffusionException if a tensor is missing; it is named */
    static void require(Weights weights) {
        new TinyLayers(weights).require();
    }

    private void require() {
        layers.require(ENCODER + ".0", DECODER + ".0");
        requireEnd(DECODER, COLOURS);
        requireEnd(ENCODER, weights.size(DECODER + ".0.weight", 1));
        requireDecoder();
        requireEncoder();
    }

    /** A tower ends with a convolution to a known number of channels, the only one with a bias besides the first. */
    private void requireEnd(String tower, int channels) {
        int last = layers.count(tower) - 1;
        String name = layer(tower, last);
        boolean ends = weights.has(name + ".bias")
                || (weights.has(name + ".weight") && weights.size(name + ".weight", 0) == channels);
        layers.require(last > 0 && ends ? name : layer(tower, last + 1));
    }

    private void requireDecoder() {
        int count = layers.count(DECODER);
        for (int i = 2; i < count; i++) {
            if (layers.hasAny(layer(DECODER, i))) {
                requireWhole(layer(DECODER, i));
            } else if (layers.hasAny(layer(DECODER, i + 1))) {
                // Before a doubling there is nothing; before anything else a block is missing.
                layers.require(doubles(i + 1) ? new String[0] : block(layer(DECODER, i)));
            } else if (doubles(i + 2)) {
                layers.require(block(layer(DECODER, i)));
            } else {
                layers.requireWeight(layer(DECODER, i + 1));
            }
        }
    }

    private void requireEncoder() {
        int count = layers.count(ENCODER);
        for (int i = 1; i < count; i++) {
            String name = layer(ENCODER, i);
            if (layers.hasAny(name)) {
                requireWhole(name);
            } else if (halvings() < doublings()) {
                layers.requireWeight(name);
            } else {
                layers.require(block(name));
            }
        }
    }

    private void requireWhole(String name) {
        if (!layers.hasAny(name + ".conv") && !layers.hasAny(name + ".skip")) {
            layers.requireWeight(name);
            return;
        }
        layers.require(block(name));
        if (weights.size(name + ".conv.0.weight", 0) != weights.size(name + ".conv.0.weight", 1)) {
            layers.requireWeight(name + ".skip");
        }
    }

    private boolean doubles(int layer) {
        return plain(layer(DECODER, layer));
    }

    private long halvings() {
        return plainOnes(ENCODER);
    }

    private long doublings() {
        return plainOnes(DECODER);
    }

    private long plainOnes(String tower) {
        return IntStream.range(1, layers.count(tower))
                .filter(i -> plain(layer(tower, i)))
                .count();
    }

    /** Whether it is a convolution without a bias. */
    private boolean plain(String name) {
        return weights.has(name + ".weight") && !weights.has(name + ".bias");
    }

    private static String layer(String tower, int number) {
        return tower + "." + number;
    }

    private static String[] block(String name) {
        return new String[] {name + ".conv.0", name + ".conv.2", name + ".conv.4"};
    }
}
