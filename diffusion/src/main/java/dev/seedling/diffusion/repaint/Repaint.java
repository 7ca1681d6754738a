package dev.seedling.diffusion.repaint;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.png.PaintRecord;
import dev.seedling.diffusion.png.PictureFile;
import java.awt.image.BufferedImage;
import java.util.List;

/** Paints a picture again from what its file tells, ours or the WebUI's. */
public final class Repaint {
    private final BufferedImage image;
    private final PaintRecord painting;

    private Repaint(BufferedImage image, PaintRecord painting) {
        this.image = image;
        this.painting = painting;
    }

    /**
     * Reads the file; {@link #painting()} then tells which model to open.
     *
     * @throws DiffusionException if it is no PNG file, does not say how it was painted, or was given another size since
     */
    public static Repaint read(byte[] png) {
        PaintRecord painting = PictureFile.read(png);
        BufferedImage image = PictureFile.image(png);
        ImageSize painted = painting.request().size();
        if (image.getWidth() != painted.width() || image.getHeight() != painted.height()) {
            throw new DiffusionException("the picture must have the size it was painted in, %s, but has %dx%d"
                    .formatted(painted, image.getWidth(), image.getHeight()));
        }
        return new Repaint(image, painting);
    }

    /** What the file tells. */
    public PaintRecord painting() {
        return painting;
    }

    /**
     * Paints and compares.
     *
     * @param program this program's name and version
     * @throws DiffusionException if the engine cannot paint it
     */
    public Repainted with(ImageEngine engine, String program, PaintListener listener) {
        Picture again = engine.paint(painting.request(), listener);
        Circumstances now = Circumstances.of(again, program);
        List<String> changes = now.changesSince(Circumstances.of(painting));
        return new Repainted(painting, again, PixelDifference.between(image, again.image()), changes);
    }
}
