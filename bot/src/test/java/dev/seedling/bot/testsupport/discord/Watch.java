package dev.seedling.bot.testsupport.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The emulator's one lock: whatever changes does so under it, and whoever awaits something is woken by the change. */
final class Watch {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Changes something and wakes those who wait. */
    <T> T change(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    void change(Runnable action) {
        change(() -> {
            action.run();
            return true;
        });
    }

    <T> T read(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until something is there.
     *
     * @param what what is awaited, for the failure's message
     * @throws AssertionError if it has not come in time; its message has {@code scene}, what there is instead
     */
    <T> T await(String what, Duration patience, Supplier<Optional<T>> look, Supplier<String> scene) {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            Optional<T> found = look.get();
            while (found.isEmpty() && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
                found = look.get();
            }
            return found.orElseThrow(() -> new AssertionError(
                    "no %s within %d ms; there is:%n%s".formatted(what, patience.toMillis(), scene.get())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + what, e);
        } finally {
            lock.unlock();
        }
    }
}
