package dev.seedling.diffusion.engine;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.program.Autoencoder;
import dev.seedling.diffusion.program.AutoencoderTiny;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.weights.WeightFiles;
import dev.seedling.diffusion.weights.WeightHash;
import dev.seedling.diffusion.weights.Weights;
import java.nio.file.Path;

/** TAESD beside a model that has a large autoencoder of its own. */
final class TinyDecoder implements AutoCloseable {
    private final Autoencoder autoencoder;
    private final String hash;

    private TinyDecoder(Autoencoder autoencoder, String hash) {
        this.autoencoder = autoencoder;
        this.hash = hash;
    }

    /** @throws DiffusionException if the folder holds no tiny autoencoder */
    static TinyDecoder open(Path folder, Torch torch) {
        try (WeightFiles files = WeightFiles.open(folder)) {
            Weights weights = files.weights();
            if (!AutoencoderTiny.owns(weights)) {
                throw new DiffusionException(folder + " must hold a tiny autoencoder, but holds other weights");
            }
            String hash = WeightHash.of(files.files());
            return new TinyDecoder(AutoencoderTiny.load(weights, torch), hash);
        }
    }

    /** The first ten hex digits of the SHA-256 of what was loaded. */
    String hash() {
        return hash;
    }

    Pixels decode(Latents latents) {
        // Unlike a large autoencoder, it takes latents as samplers leave them.
        try (NDManager scope = autoencoder.manager().newSubManager()) {
            return new Pixels(Tensors.toHeap(autoencoder.decode(scope, Tensors.toNative(scope, latents))));
        }
    }

    @Override
    public void close() {
        autoencoder.close();
    }
}
