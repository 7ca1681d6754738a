package dev.seedling.diffusion.engine;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.program.Autoencoder;
import dev.seedling.diffusion.program.AutoencoderTiny;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.weights.Safetensors;
import dev.seedling.diffusion.weights.Weights;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/** TAESD beside a model that has a large autoencoder of its own. */
final class TinyDecoder implements Previews {
    private static final String WEIGHTS = "diffusion_pytorch_model.safetensors";

    private final Autoencoder autoencoder;

    private TinyDecoder(Autoencoder autoencoder) {
        this.autoencoder = autoencoder;
    }

    /** @throws dev.seedling.diffusion.DiffusionException if the folder holds no tiny autoencoder */
    static TinyDecoder open(Path folder, Torch torch) {
        try (Safetensors file = Safetensors.open(folder.resolve(WEIGHTS))) {
            return new TinyDecoder(AutoencoderTiny.load(Weights.of(file), torch));
        }
    }

    @Override
    public Pixels decode(Latents latents) {
        // Unlike a large autoencoder, it takes latents as samplers leave them.
        try (NDManager scope = autoencoder.manager().newSubManager()) {
            return new Pixels(Tensors.toHeap(autoencoder.decode(scope, Tensors.toNative(scope, latents))));
        }
    }

    @Override
    public BufferedImage draw(Latents clean) {
        return decode(clean).toImage();
    }

    @Override
    public void close() {
        autoencoder.close();
    }
}
