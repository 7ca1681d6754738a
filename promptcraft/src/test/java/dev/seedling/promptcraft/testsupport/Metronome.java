package dev.seedling.promptcraft.testsupport;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Ticks, and notices how long the machine leaves a thread that is ready without a processor: no program can answer then. */
public final class Metronome implements AutoCloseable {
    private static final long TICK = Duration.ofMillis(5).toNanos();

    private final AtomicLong longest = new AtomicLong();
    private final Thread thread = new Thread(this::tick, "metronome");
    private volatile boolean stopped;

    private Metronome() {}

    public static Metronome start() {
        Metronome metronome = new Metronome();
        metronome.thread.setDaemon(true);
        metronome.thread.start();
        return metronome;
    }

    /** The longest time beyond a tick that passed between two of them. */
    public Duration longestPause() {
        return Duration.ofNanos(longest.get());
    }

    private void tick() {
        long last = System.nanoTime();
        while (!stopped) {
            LockSupport.parkNanos(TICK);
            long now = System.nanoTime();
            long pause = now - last - TICK;
            longest.accumulateAndGet(pause, Math::max);
            last = now;
        }
    }

    @Override
    public void close() {
        stopped = true;
        LockSupport.unpark(thread);
    }
}
