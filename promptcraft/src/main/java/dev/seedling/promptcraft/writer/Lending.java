package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.retrieval.Retrieval;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for what liked prompts lend to an idea, on a thread of its own, for a time that holds whatever the shelf and the
 * embedder do. An idea is painted without its liked kin where those cannot be looked up. Safe for many threads.
 */
final class Lending {
    private static final Logger LOG = LoggerFactory.getLogger(Lending.class);
    private static final int MOST_AT_ONCE = 4;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Optional<Retrieval> liked;
    private final Duration patience;
    private final ExecutorService looking;

    private Lending(Optional<Retrieval> liked, Duration patience) {
        this.liked = liked;
        this.patience = patience;
        this.looking = new ThreadPoolExecutor(
                0, MOST_AT_ONCE, IDLE.toMillis(), TimeUnit.MILLISECONDS, new SynchronousQueue<>(), Lending::daemon);
    }

    static Lending none() {
        return new Lending(Optional.empty(), Duration.ZERO);
    }

    /** @param patience how long a loan may be looked for */
    static Lending from(Retrieval liked, Duration patience) {
        return new Lending(Optional.of(liked), patience);
    }

    /** The same, with no more patience than this. */
    Lending within(Duration most) {
        return patience.compareTo(most) > 0 ? new Lending(liked, most) : this;
    }

    /** Begins to look for what the open slots may borrow. */
    Loan to(Slots said) {
        return liked.map(retrieval -> begun(retrieval, said)).orElse(Loan.NONE);
    }

    private Loan begun(Retrieval retrieval, Slots said) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            Future<Slots> found = looking.submit(() -> retrieval.lend(said));
            return () -> awaited(found, end);
        } catch (RejectedExecutionException e) {
            LOG.warn("nothing is lent: {} others still look for liked prompts", MOST_AT_ONCE);
            return Loan.NONE;
        }
    }

    private Slots awaited(Future<Slots> found, long end) {
        try {
            return found.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LOG.info("nothing is lent: liked prompts were not found within {} ms", patience.toMillis());
        } catch (ExecutionException e) {
            LOG.warn("nothing is lent: {}", String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        found.cancel(false);
        return Slots.of("");
    }

    /** The said slots, with what is lent in the open ones. */
    static Slots filled(Slots said, Slots lent) {
        Slots filled = said;
        for (Slot slot : Retrieval.LENT) {
            filled = said.isOpen(slot) ? filled.with(slot, lent) : filled;
        }
        return filled;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "lending");
        thread.setDaemon(true);
        return thread;
    }
}
