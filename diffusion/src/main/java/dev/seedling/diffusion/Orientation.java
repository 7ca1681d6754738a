package dev.seedling.diffusion;

import java.awt.image.BufferedImage;

/**
 * How a picture in a file is to be turned to be upright: cameras write what they see, and a note of how they were held.
 *
 * @param mirrored whether left and right are exchanged first
 * @param quarters quarter turns clockwise after that, 0 to 3
 */
record Orientation(boolean mirrored, int quarters) {
    static final Orientation UPRIGHT = new Orientation(false, 0);

    /** By the number that Exif has for each (2.32, section 4.6.4, tag 0x0112); an unknown one means upright. */
    static Orientation ofExif(int number) {
        return switch (number) {
            case 2 -> new Orientation(true, 0);
            case 3 -> new Orientation(false, 2);
            case 4 -> new Orientation(true, 2);
            case 5 -> new Orientation(true, 3);
            case 6 -> new Orientation(false, 1);
            case 7 -> new Orientation(true, 1);
            case 8 -> new Orientation(false, 3);
            default -> UPRIGHT;
        };
    }

    /** The picture upright; the same one where it is so already. */
    BufferedImage apply(BufferedImage stored) {
        if (equals(UPRIGHT)) {
            return stored;
        }
        boolean lies = quarters % 2 == 1;
        int width = lies ? stored.getHeight() : stored.getWidth();
        int height = lies ? stored.getWidth() : stored.getHeight();
        BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = at(stored, x, y);
            }
            upright.setRGB(0, y, width, 1, row, 0, width);
        }
        return upright;
    }

    /** The colour that comes to a place of the upright picture. */
    private int at(BufferedImage stored, int x, int y) {
        int right = stored.getWidth() - 1;
        int bottom = stored.getHeight() - 1;
        int column = switch (quarters) {
            case 0 -> x;
            case 1 -> y;
            case 2 -> right - x;
            default -> right - y;
        };
        int line = switch (quarters) {
            case 0 -> y;
            case 1 -> bottom - x;
            case 2 -> bottom - y;
            default -> x;
        };
        return stored.getRGB(mirrored ? right - column : column, line);
    }
}
