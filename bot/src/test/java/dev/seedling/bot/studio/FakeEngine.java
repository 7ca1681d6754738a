package dev.seedling.bot.studio;

import dev.seedling.diffusion.Compute;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.Ingredients;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.diffusion.PaintCancelled;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.SamplerChoice;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/** Paints one colour, which depends on prompt and seed, and lets tests look in before each step. */
public final class FakeEngine implements ImageEngine {
    public static final ModelCard MODEL = new ModelCard(
            "fake",
            "sd15",
            "0123456789",
            false,
            new PaintDefaults(new ImageSize(64, 64), 3, 7.5, SamplerChoice.of("euler", "leading")));

    public volatile ModelCard card = MODEL;
    public final List<ImageRequest> painted = new CopyOnWriteArrayList<>();
    public final AtomicBoolean closed = new AtomicBoolean();
    public volatile BiConsumer<ImageRequest, PaintListener> beforeEachStep = (request, listener) -> {};

    @Override
    public ModelCard model() {
        return card;
    }

    @Override
    public Compute compute() {
        return new Compute("fake", "float32", 1, "none");
    }

    @Override
    public synchronized Picture paint(ImageRequest request, PaintListener listener) {
        for (int step = 1; step <= request.steps(); step++) {
            beforeEachStep.accept(request, listener);
            if (listener.cancelled()) {
                throw new PaintCancelled();
            }
            listener.progress(PaintListener.Stage.DENOISING, step, request.steps());
            listener.preview(step, request.steps(), () -> new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));
        }
        painted.add(request);
        ImageSize size = request.paintedSize();
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        int colour = request.prompt().hashCode() * 31 + Long.hashCode(request.seed());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, colour);
            }
        }
        return new Picture(image, request, card, Ingredients.NONE, compute());
    }

    @Override
    public int countTokens(String text) {
        return text.split(" ", -1).length;
    }

    @Override
    public void close() {
        closed.set(true);
    }
}
