package dev.seedling.bot.console;

import dev.seedling.bot.studio.Job;
import dev.seedling.bot.studio.Studio;
import dev.seedling.bot.studio.StudioException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/** Waits for one picture; meanwhile Ctrl-C calls it off. */
final class PictureWait {
    private static final long LOOK_EVERY_MILLIS = 300;

    private final Terminal terminal;
    private final Studio studio;
    private final ConsoleCourier courier;

    PictureWait(Terminal terminal, Studio studio, ConsoleCourier courier) {
        this.terminal = terminal;
        this.studio = studio;
        this.courier = courier;
    }

    /**
     * The picture's file; empty if it was called off.
     *
     * @throws StudioException if there will be no picture
     */
    Optional<Path> picture(String jobId) {
        SignalHandler before = terminal.handle(Signal.INT, signal -> studio.cancel(jobId));
        try {
            return await(jobId, courier.picture(jobId));
        } finally {
            terminal.handle(Signal.INT, before);
            courier.forget(jobId);
        }
    }

    /**
     * The courier tells of pictures and failures. The store is looked at too: a job that was called off is not
     * delivered, and one that another process painted is delivered there.
     */
    private Optional<Path> await(String jobId, CompletableFuture<Path> picture) {
        while (true) {
            try {
                return Optional.of(picture.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException notYet) {
                Optional<Job> job = studio.job(jobId);
                if (job.isPresent() && job.get().stage().finished() && !picture.isDone()) {
                    return finishedElsewhere(job.get());
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof StudioException sentence ? sentence : new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    private Optional<Path> finishedElsewhere(Job job) {
        return switch (job.stage()) {
            case CANCELLED -> Optional.empty();
            case FAILED -> throw new StudioException(job.failure());
            default -> studio.pictureOf(job.id());
        };
    }
}
