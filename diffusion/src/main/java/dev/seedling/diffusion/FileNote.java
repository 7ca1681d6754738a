package dev.seedling.diffusion;

import java.util.Optional;

/**
 * A file beside the model that took part in a picture, and is no LoRA.
 *
 * @param name what users call it
 * @param hash the first ten hex digits of its SHA-256; of several files, of one after the other
 */
public record FileNote(Kind kind, String name, String hash) {
    /** What the file is. */
    public enum Kind {
        /** Vectors learnt by textual inversion, named in a prompt. */
        EMBEDDING("embedding"),
        /** A tiny autoencoder that decoded in place of the model's own. */
        TINY_AUTOENCODER("tiny autoencoder");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word for it in sentences and files. */
        public String label() {
            return label;
        }

        public static Optional<Kind> labelled(String label) {
            for (Kind kind : values()) {
                if (kind.label.equals(label)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return kind.label + " " + name;
    }
}
