package dev.seedling.diffusion.film;

import dev.seedling.diffusion.PaintListener;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/** Keeps what a picture looks like after chosen steps, and passes all else on to another listener. For one painting. */
public final class Film implements PaintListener {
    /** Most happens at the beginning. */
    private static final Set<Integer> STEPS = Set.of(1, 3, 6, 15, 25, 40, 60, 100);

    private final PaintListener other;
    private final Map<Integer, BufferedImage> frames = new TreeMap<>();
    private int last;

    public Film(PaintListener other) {
        this.other = other;
    }

    @Override
    public void progress(Stage stage, int step, int steps) {
        last = steps;
        other.progress(stage, step, steps);
    }

    /** A sampler may call twice a step: the later call counts. */
    @Override
    public void preview(int step, int steps, Supplier<BufferedImage> picture) {
        if (STEPS.contains(step) && step < steps) {
            frames.put(step, picture.get());
        }
        other.preview(step, steps, picture);
    }

    @Override
    public boolean cancelled() {
        return other.cancelled();
    }

    /** The strip as a PNG file, with the finished picture as its last frame. */
    public byte[] png(BufferedImage finished) {
        Map<Integer, BufferedImage> all = new TreeMap<>(frames);
        all.put(last, finished);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(Strip.of(all, finished.getWidth(), finished.getHeight()), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
