package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.lora.LoraTraits;
import java.nio.file.Path;
import java.util.Optional;

/** Something in the models' folder. */
public sealed interface Shelved {
    /** What the user calls it: the folder's name, or the file's without its ending. */
    String name();

    Path path();

    /** Bytes of its weights. */
    long bytes();

    /**
     * A model the engine can open.
     *
     * @param family the name of its {@code ModelFamily}; {@code autoencoder} for one that only decodes
     * @param hash the first ten hex digits of the SHA-256 of its weights
     */
    record Usable(String name, Path path, long bytes, String family, String hash) implements Shelved {}

    /**
     * A LoRA that prompts can name.
     *
     * @param name as prompts write it
     * @param hash the first ten hex digits of its file's SHA-256
     */
    record Adapter(String name, Path path, long bytes, LoraTraits traits, String hash) implements Shelved {}

    /**
     * An embedding that prompts can name.
     *
     * @param vectors how many places it takes in a prompt
     * @param family of models that it fits; empty where its widths are of none that is published
     * @param hash the first ten hex digits of its file's SHA-256
     */
    record Learnt(String name, Path path, long bytes, int vectors, Optional<String> family, String hash)
            implements Shelved {}

    /**
     * Something that looks like a model and is none that can be used.
     *
     * @param reason a sentence
     */
    record Unusable(String name, Path path, long bytes, String reason) implements Shelved {}
}
