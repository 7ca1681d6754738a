package dev.seedling.diffusion.lora;

import dev.seedling.diffusion.weights.Weight;

/** Single numbers among a file's tensors. */
final class Scalars {
    private Scalars() {}

    /** @throws dev.seedling.diffusion.DiffusionException if it is not one finite number */
    static double read(LayerEntry entry, Weight scalar) {
        float[] numbers = scalar.numbers();
        if (numbers.length != 1 || !Float.isFinite(numbers[0])) {
            throw entry.wrong(
                    scalar,
                    "must be one finite number, is "
                            + (numbers.length == 1 ? numbers[0] : "of the sizes " + scalar.shape()));
        }
        return numbers[0];
    }
}
