package dev.seedling.diffusion.weights;

/** Tells a checkpoint's hash; one that remembers spares reading all weights once more. */
@FunctionalInterface
public interface HashSource {
    /** Reads the weights each time. */
    HashSource READING = Checkpoint::hash;

    /** What {@link Checkpoint#hash} gives. */
    String hash(Checkpoint checkpoint);
}
