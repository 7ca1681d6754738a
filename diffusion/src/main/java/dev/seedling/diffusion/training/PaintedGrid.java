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
import java.util.List;
import javax.imageio.ImageIO;

/** What a model paints for the first held-out captions, unpicked, all with one seed. */
final class PaintedGrid {
    private static final long SEED = 1;

    private PaintedGrid() {}

    /** @param columns and as many rows */
    static void write(Path model, EngineSettings settings, int columns, Path file) throws IOException {
        try (ImageEngine engine = StableDiffusion.open(model, settings)) {
            write(engine, columns, file);
        }
    }

    static void write(ImageEngine engine, int columns, Path file) throws IOException {
        List<Evaluation.Question> questions = Evaluation.questions(columns * columns);
        int size = engine.model().defaults().size().width();
        BufferedImage grid = new BufferedImage(columns * size, columns * size, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = grid.createGraphics();
        for (int i = 0; i < questions.size(); i++) {
            ImageRequest request = ImageRequest.of(
                    questions.get(i).caption(), "", SEED, engine.model().defaults());
            BufferedImage image = engine.paint(request, PaintListener.NONE).image();
            int row = i / columns;
            graphics.drawImage(image, (i - row * columns) * size, row * size, null);
        }
        graphics.dispose();
        ImageIO.write(grid, "png", file.toFile());
    }
}
