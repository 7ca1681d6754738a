package dev.seedling.bot.testsupport.discord;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Discord's ids: milliseconds since 2015 in the upper 42 bits, and a counter below. */
final class Snowflakes {
    private static final long EPOCH = 1_420_070_400_000L;
    private static final int TIME_SHIFT = 22;
    private static final long COUNTER_MASK = (1L << 12) - 1;

    private final Clock clock;
    private final AtomicLong counter = new AtomicLong();

    Snowflakes(Clock clock) {
        this.clock = clock;
    }

    String next() {
        long time = (clock.millis() - EPOCH) << TIME_SHIFT;
        return Long.toString(time | (counter.incrementAndGet() & COUNTER_MASK));
    }

    static Instant timeOf(String id) {
        return Instant.ofEpochMilli((Long.parseLong(id) >>> TIME_SHIFT) + EPOCH);
    }
}
