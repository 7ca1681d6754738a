package dev.seedling.promptcraft.ollama;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stops asking a model that keeps failing, and lets one question through when it has rested. Safe for many threads. */
final class Breaker {
    private static final int PATIENCE = 3;
    private static final Duration REST = Duration.ofSeconds(30);

    private final InstantSource clock;
    private int failures;
    private Instant closedUntil = Instant.MIN;
    private String lastReason = "";

    Breaker(InstantSource clock) {
        this.clock = clock;
    }

    /** @throws ModelFailure while the model rests */
    synchronized void check() {
        Instant now = clock.instant();
        if (failures < PATIENCE) {
            return;
        }
        if (now.isBefore(closedUntil)) {
            throw new ModelFailure("%s; it is asked again in %d s"
                    .formatted(
                            lastReason,
                            Math.max(1, Duration.between(now, closedUntil).toSeconds())));
        }
        closedUntil = now.plus(REST);
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed(String reason) {
        failures++;
        lastReason = reason;
        if (failures >= PATIENCE) {
            closedUntil = clock.instant().plus(REST);
        }
    }
}
