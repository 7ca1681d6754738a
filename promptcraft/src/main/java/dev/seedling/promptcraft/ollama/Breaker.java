package dev.seedling.promptcraft.ollama;

import dev.seedling.promptcraft.speech.Sentence;
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
    private Sentence lastReason = Sentence.of("model.unreadable");

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
            throw new ModelFailure(Sentence.of(
                    "model.resting",
                    lastReason,
                    Math.max(1, Duration.between(now, closedUntil).toSeconds())));
        }
        closedUntil = now.plus(REST);
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed(Sentence reason) {
        failures++;
        lastReason = reason;
        if (failures >= PATIENCE) {
            closedUntil = clock.instant().plus(REST);
        }
    }
}
