package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.weights.Weights;

/** The autoencoder of Stable Diffusion; see {@code autoencoder_kl.py}. Owns its weights until closed. */
public final class AutoencoderKl implements Autoencoder {
    private final Network network;

    private AutoencoderKl(Network network) {
        this.network = network;
    }

    public static AutoencoderKl load(Weights weights, Torch torch) {
        return new AutoencoderKl(Network.load("autoencoder_kl", weights, torch));
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
