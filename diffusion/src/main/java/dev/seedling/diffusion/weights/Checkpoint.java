package dev.seedling.diffusion.weights;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An opened model, whatever its layout on disk: weights by the names diffusers gives them, and the small files
 * (settings, vocabulary) by their paths in a diffusers folder. Nothing is copied; weights are views of mapped files.
 */
public interface Checkpoint extends AutoCloseable {
    /** A network of a checkpoint, which is a folder in the diffusers layout. */
    enum Part {
        UNET("unet"),
        VAE("vae"),
        TEXT_ENCODER("text_encoder"),
        TEXT_ENCODER_2("text_encoder_2");

        private final String folder;

        Part(String folder) {
            this.folder = folder;
        }

        public String folder() {
            return folder;
        }
    }

    /** The folder or file it was opened from. */
    Path path();

    boolean has(Part part);

    /**
     * The weights of a part by name, in the order of the file.
     *
     * @throws dev.seedling.diffusion.DiffusionException if the checkpoint has no such part
     */
    Weights weights(Part part);

    /**
     * A small text file, such as {@code unet/config.json}.
     *
     * @throws dev.seedling.diffusion.DiffusionException if it is there but cannot be read
     */
    Optional<String> text(String path);

    /**
     * Names of tensors that belong to no network: single files say by such empty ones what they are, as {@code v_pred} and
     * {@code edm_vpred.sigma_max}.
     */
    default Set<String> marks() {
        return Set.of();
    }

    /** The files that hold the weights. */
    List<Path> files();

    /** Bytes of all weights. */
    long bytes();

    /** The first ten hex digits of the SHA-256 of the weights, as other programs show it for a single file. */
    String hash();

    @Override
    void close();
}
