package dev.seedling.diffusion;

/**
 * A LoRA that took part in a picture.
 *
 * @param hash the first ten hex digits of its file's SHA-256
 */
public record LoraNote(String name, double weight, String hash) {}
