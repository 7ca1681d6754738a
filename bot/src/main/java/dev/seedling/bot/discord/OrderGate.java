package dev.seedling.bot.discord;

import dev.seedling.bot.studio.StudioException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Stands between Discord and the studio, and is shut before the studio is: nobody asks a studio that is gone. */
final class OrderGate {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean shut;

    /**
     * Asks the studio for something.
     *
     * @throws StudioException in the asker's language, if the gate is shut
     */
    <T> T pass(Phrases phrases, Supplier<T> question) {
        lock.readLock().lock();
        try {
            if (shut) {
                throw new StudioException(phrases.say("closing"));
            }
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Waits for those who are inside, which takes them milliseconds, and lets nobody else in. */
    void shut() {
        lock.writeLock().lock();
        try {
            shut = true;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
