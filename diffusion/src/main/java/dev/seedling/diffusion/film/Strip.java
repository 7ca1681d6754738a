package dev.seedling.diffusion.film;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Small pictures side by side, each with the step under it after which it looked so. */
final class Strip {
    private static final int FRAME = 256; // pixels of a frame's longer side, at most
    private static final int GAP = 8;
    private static final int LETTER = 2; // pixels of the screen for one of the font
    private static final int BACKGROUND = 0x202020;
    private static final int INK = 0xe0e0e0;

    private Strip() {}

    /**
     * @param frames pictures by step, in the order of the strip; any size, all shown alike
     * @param width of the finished picture
     */
    static BufferedImage of(Map<Integer, BufferedImage> frames, int width, int height) {
        double scale = Math.min(1, FRAME / (double) Math.max(width, height));
        int frameWidth = Math.max(1, (int) Math.round(width * scale));
        int frameHeight = Math.max(1, (int) Math.round(height * scale));
        int labelHeight = LETTER * PixelFont.HEIGHT + GAP;
        BufferedImage strip = new BufferedImage(
                GAP + frames.size() * (frameWidth + GAP),
                GAP + frameHeight + GAP + labelHeight,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = strip.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.setColor(new Color(BACKGROUND));
        brush.fillRect(0, 0, strip.getWidth(), strip.getHeight());
        int left = GAP;
        for (Map.Entry<Integer, BufferedImage> frame : frames.entrySet()) {
            brush.drawImage(scaled(frame.getValue(), frameWidth, frameHeight), left, GAP, null);
            label(strip, frame.getKey(), left, GAP + frameHeight + GAP, frameWidth);
            left += frameWidth + GAP;
        }
        brush.dispose();
        return strip;
    }

    /** Halved as long as it is twice too large, since a brush looks at no more than the nearest pixels. */
    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage current = picture;
        while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
            current = resized(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        return resized(current, width, height);
    }

    private static BufferedImage resized(BufferedImage picture, int width, int height) {
        BufferedImage resized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = resized.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(picture, 0, 0, width, height, null);
        brush.dispose();
        return resized;
    }

    /** Under a narrow frame the number alone. */
    private static void label(BufferedImage strip, int step, int left, int top, int room) {
        String whole = "step " + step;
        String text = LETTER * PixelFont.width(whole) <= room ? whole : Integer.toString(step);
        int start = left + (room - LETTER * PixelFont.width(text)) / 2;
        PixelFont.draw(text, strip, start, top, LETTER, INK);
    }
}
