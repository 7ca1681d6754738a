package dev.seedling.diffusion.training;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;

/** Pictures as large as something else takes them. */
final class Scaled {
    private Scaled() {}

    /** @param side of the square, in pixels; a picture of that size is returned itself */
    static BufferedImage to(int side, BufferedImage image) {
        if (image.getWidth() == side && image.getHeight() == side) {
            return image;
        }
        BufferedImage scaled = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        // Means over areas: a picture that is made much smaller must not lose lines.
        graphics.drawImage(image.getScaledInstance(side, side, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        return scaled;
    }
}
