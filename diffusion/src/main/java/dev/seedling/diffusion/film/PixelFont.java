package dev.seedling.diffusion.film;

import java.awt.image.BufferedImage;
import java.util.Map;

/** Digits and the few letters that strips and charts need, 5 by 7 pixels each: a machine without a screen may have no fonts. */
public final class PixelFont {
    public static final int HEIGHT = 9; // two rows reach below the line

    private static final int WIDTH = 5;
    private static final int ADVANCE = WIDTH + 1;
    private static final String INK = "#";

    private static final Map<Character, String> GLYPHS = Map.ofEntries(
            Map.entry('0', " ### |#   #|#  ##|# # #|##  #|#   #| ### "),
            Map.entry('1', "  #  | ##  |  #  |  #  |  #  |  #  | ### "),
            Map.entry('2', " ### |#   #|    #|   # |  #  | #   |#####"),
            Map.entry('3', " ### |#   #|    #|  ## |    #|#   #| ### "),
            Map.entry('4', "   # |  ## | # # |#  # |#####|   # |   # "),
            Map.entry('5', "#####|#    |#### |    #|    #|#   #| ### "),
            Map.entry('6', "  ## | #   |#    |#### |#   #|#   #| ### "),
            Map.entry('7', "#####|    #|   # |  #  |  #  |  #  |  #  "),
            Map.entry('8', " ### |#   #|#   #| ### |#   #|#   #| ### "),
            Map.entry('9', " ### |#   #|#   #| ####|    #|   # | ##  "),
            Map.entry('s', "     |     | ####|#    | ### |    #|#### "),
            Map.entry('t', " #   | #   |#### | #   | #   | #  #|  ## "),
            Map.entry('e', "     |     | ### |#   #|#####|#    | ### "),
            Map.entry('p', "     |     |#### |#   #|#   #|#   #|#### |#    |#    "),
            Map.entry('a', "     |     | ### |    #| ####|#   #| ####"),
            Map.entry('d', "    #|    #| ## #|#  ##|#   #|#   #| ####"),
            Map.entry('g', "     |     | ####|#   #|#   #| ####|    #|#   #| ### "),
            Map.entry('i', "  #  |     | ##  |  #  |  #  |  #  | ### "),
            Map.entry('l', " ##  |  #  |  #  |  #  |  #  |  #  | ### "),
            Map.entry('n', "     |     |# ## |##  #|#   #|#   #|#   #"),
            Map.entry('o', "     |     | ### |#   #|#   #|#   #| ### "),
            Map.entry('r', "     |     |# ## |##  #|#    |#    |#    "),
            Map.entry('v', "     |     |#   #|#   #|#   #| # # |  #  "),
            Map.entry('.', "     |     |     |     |     | ##  | ##  "),
            Map.entry('-', "     |     |     |#####|     |     |     "),
            Map.entry('+', "     |  #  |  #  |#####|  #  |  #  |     "),
            Map.entry(' ', ""));

    private PixelFont() {}

    /** In pixels of the font. */
    public static int width(String text) {
        return text.length() * ADVANCE - 1;
    }

    /**
     * Draws a text whose characters all have a glyph.
     *
     * @param scale pixels of the image for one of the font
     */
    public static void draw(String text, BufferedImage image, int left, int top, int scale, int colour) {
        for (int i = 0; i < text.length(); i++) {
            String[] rows = GLYPHS.getOrDefault(text.charAt(i), "").split("\\|", -1);
            for (int y = 0; y < rows.length; y++) {
                for (int x = 0; x < rows[y].length(); x++) {
                    if (rows[y].startsWith(INK, x)) {
                        dot(image, left + (i * ADVANCE + x) * scale, top + y * scale, scale, colour);
                    }
                }
            }
        }
    }

    private static void dot(BufferedImage image, int left, int top, int scale, int colour) {
        for (int y = top; y < top + scale; y++) {
            for (int x = Math.max(0, left); x < Math.min(image.getWidth(), left + scale); x++) {
                image.setRGB(x, y, colour);
            }
        }
    }
}
