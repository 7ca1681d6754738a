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

    public static AutoencoderTiny load(Weights weights, Torch torch) {
        return new AutoencoderTiny(Network.load("autoencoder_tiny", weights, torch));
    }

    @Override
    public NDManager manager() {
        return network.program().manager();
    }

    @Override
    public NDArray decode(NDManager scope, NDArray latents) {
        return network.program().tensor(scope, "decode", latents);
    }

    @Override
    public NDArray encode(NDManager scope, NDArray pixels) {
        return network.program().tensor(scope, "encode", pixels);
    }

    @Override
    public void close() {
        network.close();
    }
}
