package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.AddOns;
import dev.seedling.diffusion.FileNote;
import dev.seedling.diffusion.family.ModelFamily;
import dev.seedling.diffusion.sampling.Latents;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Pictures of latents, quickly. Owns what it loads until closed. */
interface Previews extends AutoCloseable {
    /**
     * What latents look like while they are still being painted; may be small and coarse.
     *
     * @param clean of variance 1: (1, channels, height, width) of the latent space
     */
    BufferedImage draw(Latents clean);

    /**
     * Finished latents as a picture of full size.
     *
     * @throws dev.seedling.diffusion.DiffusionException if there is no tiny autoencoder for it
     */
    Pixels decode(Latents clean);

    /**
     * The tiny autoencoder that {@link #decode} takes; empty if it is the model's own.
     *
     * @throws dev.seedling.diffusion.DiffusionException if there is none, or it is broken
     */
    Optional<FileNote> decoder();

    @Override
    void close();

    /** The best that there is: the model's own decoder if it is a tiny one, else one from beside it, else colours alone. */
    static Previews of(Pipeline pipeline, AddOns addOns) {
        if (pipeline.decodesFast()) {
            return new OwnDecoder(pipeline);
        }
        ModelFamily family = pipeline.family();
        ColouredLatents colours = new ColouredLatents(family.colours(), family.tinyAutoencoder());
        return addOns.tinyAutoencoder(family.tinyAutoencoder())
                .<Previews>map(folder -> new TinyPreviews(folder, pipeline.torch(), colours))
                .orElse(colours);
    }

    /** An autoencoder that the model owns, and that is tiny itself. */
    record OwnDecoder(Pipeline pipeline) implements Previews {
        @Override
        public BufferedImage draw(Latents clean) {
            return decode(clean).toImage();
        }

        @Override
        public Pixels decode(Latents clean) {
            return pipeline.codec().decode(clean);
        }

        @Override
        public Optional<FileNote> decoder() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
