package dev.seedling.diffusion.training;

import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.engine.StableDiffusion;
import dev.seedling.diffusion.training.world.Evaluation;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** What a model paints for the first held-out captions, unpicked, all with one seed. */
final class PaintedGrid {
    private static final long SEED = 1;

    private PaintedGrid() {}

    /**
     * @param columns and as many rows
     * @throws TrainingStopped if the listener asked for it; the model stays
     */
    static void write(Path model, EngineSettings settings, int columns, Path file, TrainingListener listener)
            throws IOException {
        try (ImageEngine engine = StableDiffusion.open(model, settings)) {
            List<BufferedImage> pictures = new ArrayList<>();
            for (Evaluation.Question question : Evaluation.questions(columns * columns)) {
                if (listener.stopped()) {
                    throw new TrainingStopped("the model is in %s, and %s was not painted; the same command goes on"
                            .formatted(model, file.getFileName()));
                }
                pictures.add(paint(engine, question.caption()));
            }
            write(pictures, columns, file);
        }
    }

    private static BufferedImage paint(ImageEngine engine, String caption) {
        ImageRequest request = ImageRequest.of(caption, "", SEED, engine.model().defaults());
        return engine.paint(request, PaintListener.NONE).image();
    }

    /** Writes pictures of one size in rows, the first in the upper left. */
    static void write(List<BufferedImage> pictures, int columns, Path file) throws IOException {
        int width = pictures.get(0).getWidth();
        int height = pictures.get(0).getHeight();
        int rows = (pictures.size() + columns - 1) / columns;
        BufferedImage grid = new BufferedImage(columns * width, rows * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = grid.createGraphics();
        for (int i = 0; i < pictures.size(); i++) {
            int row = i / columns;
            graphics.drawImage(pictures.get(i), (i - row * columns) * width, row * height, null);
        }
        graphics.dispose();
        ImageIO.write(grid, "png", file.toFile());
    }
}
