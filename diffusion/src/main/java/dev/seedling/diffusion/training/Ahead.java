package dev.seedling.diffusion.training;

import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Makes what the next step needs while this step is learnt. For one thread. */
final class Ahead<T> {
    private final LongFunction<T> make;
    private long nextStep = -1;
    private @Nullable CompletableFuture<T> next;

    Ahead(LongFunction<T> make) {
        this.make = make;
    }

    T at(long step) {
        T wanted = next != null && nextStep == step ? next.join() : make.apply(step);
        nextStep = step + 1;
        next = CompletableFuture.supplyAsync(() -> make.apply(step + 1));
        return wanted;
    }
}
