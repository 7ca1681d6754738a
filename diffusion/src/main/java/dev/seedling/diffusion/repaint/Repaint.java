package dev.seedling.diffusion.repaint;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.SourcePicture;
import dev.seedling.diffusion.png.PaintRecord;
import dev.seedling.diffusion.png.PictureFile;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paints a picture again from what its file tells, ours or the WebUI's. */
public final class Repaint {
    private final BufferedImage image;
    private final PaintRecord painting;
    private final ImageRequest request;

    private Repaint(BufferedImage image, PaintRecord painting, ImageRequest request) {
        this.image = image;
        this.painting = painting;
        this.request = request;
    }

    /**
     * Reads the file; {@link #painting()} then tells which model to open.
     *
     * @throws DiffusionException if it is no PNG file, does not say how it was painted, or was given another size since
     */
    public static Repaint read(byte[] png) {
        PaintRecord painting = PictureFile.read(png);
        BufferedImage image = PictureFile.image(png);
        ImageSize painted = painting.request().paintedSize();
        if (image.getWidth() != painted.width() || image.getHeight() != painted.height()) {
            throw new DiffusionException("the picture must have the size it was painted in, %s, but has %dx%d"
                    .formatted(painted, image.getWidth(), image.getHeight()));
        }
        return new Repaint(image, painting, painting.request());
    }

    /** What the file tells. */
    public PaintRecord painting() {
        return painting;
    }

    /**
     * Adds what the file only names: the picture that it was painted over, and the mask.
     *
     * @throws DiffusionException if one of them is missing, is not the one, or is not wanted
     */
    public Repaint over(Optional<SourcePicture> picture, Optional<SourcePicture> mask) {
        return new Repaint(image, painting, Source.complete(painting, picture, mask));
    }

    /**
     * Paints and compares.
     *
     * @param program this program's name and version
     * @throws DiffusionException if the engine cannot paint it, or the picture that it was painted over is missing
     */
    public Repainted with(ImageEngine engine, String program, PaintListener listener) {
        if (request.extras().imageToImage().isEmpty()) {
            Source.requireNone(painting);
        }
        Picture again = engine.paint(request, listener);
        List<String> changes = new ArrayList<>(painting.notes());
        changes.addAll(Circumstances.of(again, program).changesSince(Circumstances.of(painting)));
        return new Repainted(painting, again, PixelDifference.between(image, again.image()), changes);
    }
}
