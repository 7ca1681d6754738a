package dev.seedling.diffusion.lora;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.program.LoraMath;
import java.util.List;
import java.util.OptionalLong;

/** A change of a weight, in the form it has in a file; its factors are known to multiply. */
interface Delta {
    /** Sizes of what is added to the weight; a kernel may be folded into the columns. */
    List<Long> shape();

    /** What alpha is divided by; empty where alpha does not count. */
    OptionalLong rank();

    /** The change itself, float32, in the scope. */
    NDArray compute(NDManager scope, LoraMath math);

    /**
     * The weight with the change in it, some number of times.
     *
     * @param weight may be changed in its place, and is not to be used hereafter
     */
    default NDArray addTo(NDArray weight, double factor, NDManager scope, LoraMath math) {
        return math.moved(scope, weight, compute(scope, math), factor);
    }

    /** @throws dev.seedling.diffusion.DiffusionException if the entry's tensors do not belong together */
    static Delta of(LayerEntry entry, Algorithm algorithm) {
        return switch (algorithm) {
            case LORA -> LowRank.of(entry);
            case LOHA -> Hadamard.of(entry);
            case LOKR -> Kronecker.of(entry);
            case DIFFERENCE -> new Difference(entry.get(Role.DIFFERENCE));
        };
    }
}
