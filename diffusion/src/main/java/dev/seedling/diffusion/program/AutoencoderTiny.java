package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.weights.Weights;

/** TAESD, a tiny and fast autoencoder; see {@code autoencoder_tiny.py}. Owns its weights until closed. */
public final class AutoencoderTiny implements Autoencoder {
    private final Network network;

    private AutoencoderTiny(Network network) {
        this.network = network;
    }

    /** Whether these weights are such an autoencoder's. */
    public static boolean owns(Weights weights) {
        return weights.names().stream().anyMatch(name -> name.startsWith("decoder.layers."));
    }

    /** Pixels of a picture along one latent's side, given the weights: the encoder halves it where it has no bias. */
    public static int factor(Weights weights) {
        int factor = 1;
        for (int i = 1; weights.has(layer(i) + ".weight") || weights.has(layer(i) + ".conv.0.weight"); i++) {
            boolean halves = weights.has(layer(i) + ".weight") && !weights.has(layer(i) + ".bias");
            factor *= halves ? 2 : 1;
        }
        return factor;
    }

    private static String layer(int number) {
        return "encoder.layers." + number;
    }

    /** @throws dev.seedling.diffusion.DiffusionException if a tensor is missing; it is named */
    public static AutoencoderTiny load(Weights weights, Torch torch) {
        TinyLayers.require(weights);
        return new AutoencoderTiny(Network.load("autoencoder_tiny", weights, torch));
    }

    @Override
    public NDManager manager() {
        return network.program().manager();
    }

    @Override
    public NDArray decode(NDManager scope, NDArray latents, StopCheck stop) {
        stop.check();
        return network.program().tensor(scope, "decode", latents);
    }

    @Override
    public NDArray encode(NDManager scope, NDArray pixels, StopCheck stop) {
        stop.check();
        return network.program().tensor(scope, "encode", pixels);
    }

    @Override
    public void close() {
        network.close();
    }
}
