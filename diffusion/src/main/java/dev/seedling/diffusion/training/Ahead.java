package dev.seedling.diffusion.training;

import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Makes what the next step needs while this step is learnt. For one thread. */
final class Ahead<T> {
    private final LongFunction<T> make;
    private long step = -1;
    private @Nullable T made;
    private @Nullable CompletableFuture<T> next;

    Ahead(LongFunction<T> make) {
        this.make = make;
    }

    /** Of a step; asked again, the same. */
    T at(long wanted) {
        T kept = made;
        if (kept != null && step == wanted) {
            return kept;
        }
        T fresh = next != null && step + 1 == wanted ? next.join() : make.apply(wanted);
        step = wanted;
        made = fresh;
        next = CompletableFuture.supplyAsync(() -> make.apply(wanted + 1));
        return fresh;
    }
}
