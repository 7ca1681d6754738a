package dev.seedling.diffusion.weights;

import dev.seedling.diffusion.DiffusionException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a model, whatever its layout. */
public final class Checkpoints {
    private Checkpoints() {}

    /** @throws DiffusionException if there is no model at the path, or it is torn, or of a kind that is refused */
    public static Checkpoint open(Path model) {
        if (!Files.exists(model)) {
            throw new DiffusionException("there is no model at " + model);
        }
        PickleFiles.refuse(model);
        if (ModelFolder.is(model)) {
            return ModelFolder.open(model);
        }
        if (SingleFile.is(model)) {
            return SingleFile.open(model);
        }
        throw new DiffusionException(
                model
                        + " must be a .safetensors file, or a folder in the diffusers layout (with unet, vae, text_encoder), but has no folder unet");
    }
}
