package dev.seedling.diffusion;

/**
 * What is known of a loaded model.
 *
 * @param name the folder's or file's name, as users know it
 * @param family the name of its {@code ModelFamily}, such as {@code sd15}
 * @param hash the first ten hex digits of the SHA-256 of its weights
 * @param trained false where the weights are random: its pictures mean nothing, and every output says so
 */
public record ModelCard(String name, String family, String hash, boolean trained, PaintDefaults defaults) {}
