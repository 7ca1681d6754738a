package dev.seedling.bot.studio;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * Whether the job that is being painted is called off. A painter asks before every tile of a large picture; the store is
 * looked at a few times a second at most. What is called off in this process shows at once. Asked by one thread, told by
 * any.
 */
final class CallOff {
    static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final BooleanSupplier stored;
    private final InstantSource clock;
    private Instant next = Instant.MIN;
    private volatile boolean off;

    /** @param stored looks into the store */
    CallOff(BooleanSupplier stored, InstantSource clock) {
        this.stored = stored;
        this.clock = clock;
    }

    boolean isAsked() {
        Instant now = clock.instant();
        if (!off && !now.isBefore(next)) {
            next = now.plus(LOOK_EVERY);
            if (stored.getAsBoolean()) {
                off = true;
            }
        }
        return off;
    }

    /** It was called off here and now. */
    void tell() {
        off = true;
    }
}
