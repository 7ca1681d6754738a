package dev.seedling.diffusion.text;

/** A place in the text encoder's input. */
public sealed interface Slot {
    /** How strongly the encoder's output counts here. */
    double weight();

    /** A token of the vocabulary. */
    record Token(long id, double weight) implements Slot {}

    /** A vector of an embedding, counted from 0. */
    record Vector(String embedding, int index, double weight) implements Slot {}
}
