package dev.seedling.diffusion;

/** What turns finished latents into a picture. */
public enum Decoder {
    /** The model's own autoencoder. */
    OWN,
    /** A tiny autoencoder, TAESD: many times faster, and a little coarser. */
    TINY
}
