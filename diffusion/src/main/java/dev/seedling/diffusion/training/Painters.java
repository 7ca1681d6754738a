package dev.seedling.diffusion.training;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.WholeFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Paints many pictures, on several engines at once where one leaves processors idle: a small model takes one thread. */
final class Painters {
    /** Each engine holds a model of its own. */
    private static final int MOST = 8;

    private final Queue<Piece> left;
    private final Pace pace;
    private int done;

    Painters(List<Piece> pieces, Pace pace, int done) {
        this.left = new ConcurrentLinkedQueue<>(pieces);
        this.pace = pace;
        this.done = done;
    }

    /** A picture to be painted, and where it is left. */
    record Piece(ImageRequest request, Path file) {}

    /**
     * Paints all.
     *
     * @param engines opens more engines like the first; what they paint is the same
     * @throws TrainingStopped if the listener asked for it
     */
    void paint(ImageEngine first, Supplier<ImageEngine> engines) {
        int threads = Math.max(1, first.compute().threads());
        int idle = Math.max(1, Runtime.getRuntime().availableProcessors() / threads);
        int count = Math.min(Math.min(MOST, idle), Math.max(1, left.size()));
        ExecutorService pool = Executors.newFixedThreadPool(count);
        try {
            CompletableFuture<?>[] painters = IntStream.range(0, count)
                    .mapToObj(i ->
                            CompletableFuture.runAsync(i == 0 ? () -> paintOn(first) : () -> paintOnOne(engines), pool))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(painters).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : e;
        } finally {
            pool.shutdown();
        }
    }

    private void paintOnOne(Supplier<ImageEngine> engines) {
        try (ImageEngine engine = engines.get()) {
            paintOn(engine);
        }
    }

    private void paintOn(ImageEngine engine) {
        try {
            for (Piece piece = left.poll(); piece != null; piece = left.poll()) {
                stopIfAsked();
                keep(engine.paint(piece.request(), PaintListener.NONE).image(), piece.file());
                tell();
            }
        } catch (IOException e) {
            throw new DiffusionException("a painted picture cannot be kept: " + FileTrouble.withFile(e), e);
        } finally {
            left.clear(); // where this one failed, the others need not go on
        }
    }

    private synchronized void stopIfAsked() {
        if (pace.stopped()) {
            throw pace.stop(done);
        }
    }

    private synchronized void tell() {
        done++;
        pace.done(done);
    }

    private static void keep(BufferedImage image, Path file) throws IOException {
        WholeFile.write(file, unfinished -> ImageIO.write(image, "png", unfinished.toFile()));
    }
}
