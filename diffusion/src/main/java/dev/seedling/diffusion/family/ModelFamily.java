package dev.seedling.diffusion.family;

import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.weights.Checkpoint;
import java.util.List;

/** A kind of model: recognises its checkpoints and knows what they leave unsaid. One file per family. */
public interface ModelFamily {
    /** The name in the catalogue, such as {@code sd15}. */
    String name();

    /** Whether a network with these traits is of this family. */
    boolean fits(Traits traits);

    /** What suits its models when the user does not say. */
    PaintDefaults defaults();

    /** The same for a model with these traits. */
    default PaintDefaults defaults(Traits traits) {
        return defaults();
    }

    /** Settings of the noise schedule for a checkpoint that brings none, as in {@code scheduler_config.json}. */
    String scheduler(Traits traits);

    /** Attention heads of each level for a checkpoint that does not say. */
    List<Integer> heads(Traits traits);

    /** What latents are multiplied with to have variance 1, for a checkpoint that does not say. */
    double latentScale();

    /** The colours of latents, for previews where there is no tiny autoencoder. */
    default LatentColours colours() {
        return LatentColours.SD1;
    }

    /** The tiny autoencoder that decodes its latents, by the name under which the hub knows it. */
    default String tinyAutoencoder() {
        return "taesd";
    }

    /** Loads the text encoders. */
    Conditioner conditioner(Checkpoint checkpoint, Torch torch);
}
