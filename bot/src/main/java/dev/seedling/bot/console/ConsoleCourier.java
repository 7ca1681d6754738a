package dev.seedling.bot.console;

import dev.seedling.bot.studio.Courier;
import dev.seedling.bot.studio.Job;
import dev.seedling.bot.studio.Origin;
import dev.seedling.bot.studio.Progress;
import dev.seedling.bot.studio.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Puts pictures into a folder and tells the chat that waits for them. A picture ordered in a chat that has ended
 * since is put there all the same, and announced as a stray. Safe for use by many threads.
 */
final class ConsoleCourier implements Courier {
    private static final String NAME = "console";

    private final Map<String, CompletableFuture<Path>> awaited = new ConcurrentHashMap<>();
    private final String here;
    private final Album pictures;
    private final Consumer<Progress> onProgress;
    private final Consumer<String> onStray;

    /**
     * @param here tells this chat's orders from those of other chats, now and before
     * @param onStray gets one line about each picture that another chat ordered
     */
    ConsoleCourier(String here, Album pictures, Consumer<Progress> onProgress, Consumer<String> onStray) {
        this.here = here;
        this.pictures = pictures;
        this.onProgress = onProgress;
        this.onStray = onStray;
    }

    @Override
    public String name() {
        return NAME;
    }

    Origin origin() {
        return new Origin(NAME, here);
    }

    /** Completes with the picture's file, or fails with a {@link StudioException} that says why there is none. */
    CompletableFuture<Path> picture(String jobId) {
        return awaited.computeIfAbsent(jobId, id -> new CompletableFuture<>());
    }

    /** Nobody waits for the job any longer. */
    void forget(String jobId) {
        awaited.remove(jobId);
    }

    @Override
    public void progress(Job job, Progress progress) {
        if (isMine(job)) {
            onProgress.accept(progress);
        }
    }

    @Override
    public String deliver(Job job, Path png) {
        Path kept = pictures.keepOnce(read(png), job.seed(), job.order().idea());
        if (isMine(job)) {
            picture(job.id()).complete(kept);
        } else {
            onStray.accept("ordered earlier, painted now: " + kept);
        }
        return job.id();
    }

    @Override
    public void apologise(Job job, String sentence) {
        if (isMine(job)) {
            picture(job.id()).completeExceptionally(new StudioException(sentence));
        } else {
            onStray.accept("ordered earlier, not painted: " + sentence);
        }
    }

    private boolean isMine(Job job) {
        return job.order().origin().address().equals(here);
    }

    private static byte[] read(Path png) {
        try {
            return Files.readAllBytes(png);
        } catch (IOException e) {
            throw new StudioException("the painted picture %s could not be read".formatted(png), e);
        }
    }
}
