package dev.seedling.diffusion.training;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was made last, kept for who asks again. It is not made ahead while the network learns: with all processors busy either
 * way, drawing and learning at once take a third longer than one after the other (the probe's lessons on two cores with AMX). For
 * one thread.
 */
final class Latest<T> {
    private final LongFunction<T> make;
    private long number = -1;
    private @Nullable T made;

    Latest(LongFunction<T> make) {
        this.make = make;
    }

    /** Of a number; asked again, the same. */
    T at(long wanted) {
        T kept = made;
        if (kept != null && number == wanted) {
            return kept;
        }
        T fresh = make.apply(wanted);
        number = wanted;
        made = fresh;
        return fresh;
    }
}
