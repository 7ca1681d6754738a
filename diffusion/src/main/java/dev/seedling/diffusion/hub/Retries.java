package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.DiffusionException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Tries again, each time after a longer pause, and gives up when nothing helps. */
final class Retries {
    private static final int MAX_ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** Waiting, so that tests need not. */
    @FunctionalInterface
    interface Pause {
        /** Real time. */
        Pause SLEEP = duration -> Thread.sleep(duration.toMillis());

        void rest(Duration duration) throws InterruptedException;
    }

    /** Something that may fail for now. */
    @FunctionalInterface
    interface Attempt<T> {
        T run() throws TryAgain;
    }

    private final Pause pause;

    Retries(Pause pause) {
        this.pause = pause;
    }

    /** Like the longer form, for what comes whole or not at all. */
    <T> T run(String what, Attempt<T> attempt, DownloadListener listener) {
        return run(what, attempt, () -> 0, listener);
    }

    /**
     * Runs until it succeeds, or fails six times in a row without getting any further.
     *
     * @param progress how far it got, any unit; an attempt that moved it does not count as failed
     * @param listener told of each pause
     * @throws DiffusionException if it gave up
     */
    <T> T run(String what, Attempt<T> attempt, LongSupplier progress, DownloadListener listener) {
        long reached = progress.getAsLong();
        for (int failures = 1; ; failures++) {
            try {
                return attempt.run();
            } catch (TryAgain e) {
                if (progress.getAsLong() > reached) {
                    reached = progress.getAsLong();
                    failures = 1;
                }
                if (failures >= MAX_ATTEMPTS || e.notBefore().compareTo(LONGEST_PAUSE) > 0) {
                    throw gaveUp(what, failures, e);
                }
                Duration backoff = FIRST_PAUSE.multipliedBy(1L << (failures - 1));
                Duration wait = e.notBefore().compareTo(backoff) > 0 ? e.notBefore() : backoff;
                listener.waiting(what, String.valueOf(e.getMessage()), wait);
                rest(wait);
            }
        }
    }

    private void rest(Duration wait) {
        try {
            pause.rest(wait);
        } catch (InterruptedException e) {
            throw Interruption.noticed(e);
        }
    }

    private static DiffusionException gaveUp(String what, int failures, TryAgain e) {
        String asked = e.notBefore().isZero()
                ? ""
                : "; it asks to come back in " + e.notBefore().toSeconds() + " s";
        return new DiffusionException(
                "gave up on %s after %d failed attempts: %s%s; run it again to go on where it was"
                        .formatted(what, failures, e.getMessage(), asked),
                e);
    }
}
