package dev.seedling.diffusion.lora;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.program.LoraMath;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import dev.seedling.diffusion.weights.Weight;
import java.util.Optional;

/** What a LoRA does to one weight of a model. Reads the LoRA's file, so it is of use only while that is open. */
public final class Change {
    private final Part part;
    private final Weight weight;
    private final Delta delta;
    private final double scale;
    private final Optional<Lengths> lengths;

    Change(Part part, Weight weight, Delta delta, double scale, Optional<Lengths> lengths) {
        this.part = part;
        this.weight = weight;
        this.delta = delta;
        this.scale = scale;
        this.lengths = lengths;
    }

    /** The network it is for. */
    public Part part() {
        return part;
    }

    /** The model's own weight, as it lies on disk. */
    public Weight weight() {
        return weight;
    }

    /**
     * The changed weight.
     *
     * @param scope owns the result and all that it is made of
     * @param current a copy of the model's own weight in float32, or what other LoRAs have made of it; may be changed in
     *     its place, and is not to be used hereafter
     * @param strength how much of the change to make: 0 none, 1 all
     */
    public NDArray apply(NDManager scope, LoraMath math, NDArray current, double strength) {
        if (lengths.isEmpty()) {
            return delta.addTo(current, scale * strength, scope, math);
        }
        NDArray changed = math.moved(scope, current, delta.compute(scope, math), scale);
        NDArray whole = lengths.get().given(scope, math, changed);
        return strength == 1 ? whole : math.between(scope, current, whole, strength);
    }
}
