package dev.seedling.bot.cli;

import dev.seedling.diffusion.PaintCancelled;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Holds the end of the process back until the work at hand has stopped. When Ctrl-C or SIGTERM arrives, Java ends the
 * process at once, and libtorch crashes if it is in the middle of a network call then. So the work asks between two
 * calls, stops, and closes this.
 */
final class Interruption implements AutoCloseable {
    /** Longer than any one network call; past it a crash is the smaller evil. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration PATIENCE_WITH_WORDS = Duration.ofSeconds(5);

    /** Of the whole process, which runs one command. */
    private static final CountDownLatch TOLD = new CountDownLatch(1);

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final EndHook hook = new EndHook("interruption", this::holdBack);

    /** True from the moment that the user wants the work to stop. */
    boolean asked() {
        return asked.get();
    }

    /** @throws PaintCancelled if the work is to stop */
    void check() {
        if (asked()) {
            throw new PaintCancelled();
        }
    }

    /** The work has stopped, or is done. */
    @Override
    public void close() {
        stopped.countDown();
        hook.forget();
    }

    /** The command has said its last word: nothing holds the end of the process back any more. */
    static void told() {
        TOLD.countDown();
    }

    private void holdBack() {
        asked.set(true);
        try {
            if (stopped.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                TOLD.await(PATIENCE_WITH_WORDS.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
