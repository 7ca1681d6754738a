package dev.seedling.diffusion.program;

import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Threads that call libtorch at the same time, each with an equal share of its threads. Where libtorch shares every single
 * operator among cores, each operator waits for the core that is slowest just then; a crew waits once per task.
 */
public final class Crew implements AutoCloseable {
    private final int size;
    private final ExecutorService threads;

    /** @param size from 1 to the number of libtorch's threads; a crew of one is the caller itself, with all of them */
    public Crew(Torch torch, int size) {
        if (size < 1 || size > torch.threads()) {
            throw new IllegalArgumentException(
                    "a crew must be 1 to %d threads, was %d".formatted(torch.threads(), size));
        }
        this.size = size;
        this.threads = Executors.newFixedThreadPool(size, Crew::thread);
        if (size > 1) {
            settle(torch.threads(), torch.threads() / size);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "crew");
        thread.setDaemon(true);
        return thread;
    }

    /** libtorch's number of threads is each thread's own, but a thread that never asked for it has the one that was set last. */
    private void settle(int all, int each) {
        Phaser met = new Phaser(size);
        all(number -> {
            JniUtils.setNumThreads(each);
            int settled = JniUtils.getNumThreads();
            met.arriveAndAwaitAdvance(); // so that every thread gets one of these tasks
            return settled;
        });
        JniUtils.setNumThreads(all);
    }

    public int size() {
        return size;
    }

    /**
     * Does one task in each thread, and waits for all of them, even where one fails.
     *
     * @param task given its number, from 0
     * @return what they gave, in order of their numbers
     */
    public <T> List<T> all(IntFunction<T> task) {
        if (size == 1) {
            return List.of(task.apply(0));
        }
        List<CompletableFuture<T>> tasks = IntStream.range(0, size)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> task.apply(number), threads))
                .toList();
        try {
            CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return tasks.stream().map(CompletableFuture::join).toList();
    }

    /** The same for tasks that give nothing. */
    public void each(IntConsumer task) {
        all(number -> {
            task.accept(number);
            return number;
        });
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
