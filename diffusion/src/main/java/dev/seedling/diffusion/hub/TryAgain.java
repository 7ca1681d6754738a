package dev.seedling.diffusion.hub;

import java.time.Duration;

/** An attempt failed in a way that may pass. */
final class TryAgain extends Exception {
    private final Duration notBefore;

    TryAgain(String reason) {
        this(reason, Duration.ZERO);
    }

    /** @param notBefore what the server asked for */
    TryAgain(String reason, Duration notBefore) {
        super(reason);
        this.notBefore = notBefore;
    }

    TryAgain(String reason, Throwable cause) {
        super(reason, cause);
        this.notBefore = Duration.ZERO;
    }

    Duration notBefore() {
        return notBefore;
    }
}
