package dev.seedling.bot.console;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * A picture as text: each cell shows two pixels, one above the other, as the foreground and background of an upper
 * half block.
 */
final class HalfBlocks {
    private static final String UPPER_HALF = "▀";

    private HalfBlocks() {}

    /**
     * The picture, as large as fits, its proportions kept: a cell is about twice as high as it is wide, so its two
     * pixels are square.
     *
     * @return its lines, at most {@code rows}, each at most {@code columns} cells wide
     */
    static List<AttributedString> render(BufferedImage picture, int columns, int rows) {
        double scale = Math.min((double) columns / picture.getWidth(), 2.0 * rows / picture.getHeight());
        int width = Math.max(1, Math.min(columns, (int) Math.round(picture.getWidth() * scale)));
        int height = Math.max(2, Math.min(2 * rows, (int) Math.round(picture.getHeight() * scale) / 2 * 2));
        List<AttributedString> lines = new ArrayList<>();
        for (int y = 0; y < height; y += 2) {
            AttributedStringBuilder line = new AttributedStringBuilder();
            for (int x = 0; x < width; x++) {
                Color upper = mean(picture, x, y, width, height);
                Color lower = mean(picture, x, y + 1, width, height);
                line.styled(style(upper, lower), UPPER_HALF);
            }
            lines.add(line.toAttributedString());
        }
        return lines;
    }

    private static AttributedStyle style(Color upper, Color lower) {
        return AttributedStyle.DEFAULT
                .foreground(upper.getRed(), upper.getGreen(), upper.getBlue())
                .background(lower.getRed(), lower.getGreen(), lower.getBlue());
    }

    /** The mean of the pixels that cell (x, y) of a width x height grid covers: sharper and calmer than one sample. */
    private static Color mean(BufferedImage picture, int x, int y, int width, int height) {
        int left = x * picture.getWidth() / width;
        int right = Math.max(left + 1, (x + 1) * picture.getWidth() / width);
        int top = y * picture.getHeight() / height;
        int bottom = Math.max(top + 1, (y + 1) * picture.getHeight() / height);
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                int rgb = picture.getRGB(column, row);
                red += (rgb >> 16) & 0xff;
                green += (rgb >> 8) & 0xff;
                blue += rgb & 0xff;
            }
        }
        int pixels = (bottom - top) * (right - left);
        return new Color((int) (red / pixels), (int) (green / pixels), (int) (blue / pixels));
    }
}
