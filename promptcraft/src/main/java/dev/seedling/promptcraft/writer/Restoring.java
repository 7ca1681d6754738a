package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.lock.Literals;
import java.util.function.UnaryOperator;

/** Puts literals back into slots. */
final class Restoring {
    private Restoring() {}

    static Slots slots(Slots masked, Literals literals) {
        UnaryOperator<String> restore = literals::restore;
        return new Slots(
                restore.apply(masked.subject()),
                restore.apply(masked.setting()),
                masked.style().stream().map(restore).toList(),
                restore.apply(masked.medium()),
                restore.apply(masked.lighting()),
                restore.apply(masked.composition()),
                masked.negative().stream().map(restore).toList(),
                masked.aspect());
    }
}
