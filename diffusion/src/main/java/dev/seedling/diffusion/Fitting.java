package dev.seedling.diffusion;

import java.awt.image.BufferedImage;

/**
 * How a picture comes to another size: it is scaled until it covers it, and what reaches beyond is cut off evenly.
 *
 * @param scale pixels of the target for one of the source
 * @param left source pixels that are cut off on the left, and as many on the right
 */
record Fitting(ImageSize target, double scale, double left, double top) {
    /** Sizes are snapped to multiples of 16: so many target pixels lost on a side are not missed. */
    private static final double SNAPPED = 8;

    private static final int CHANNELS = 3;
    private static final int BITS = 8;
    private static final int LEVELS = 255;

    static Fitting of(int width, int height, ImageSize target) {
        double scale = Math.max(target.width() / (double) width, target.height() / (double) height);
        return new Fitting(target, scale, (width - target.width() / scale) / 2, (height - target.height() / scale) / 2);
    }

    /** A picture whose size was only snapped counts as whole. */
    boolean keepsAll() {
        return left * scale < SNAPPED && top * scale < SNAPPED;
    }

    /** First along the rows, then along the columns, each target pixel the mean of what it covers. */
    BufferedImage apply(BufferedImage source) {
        if (source.getWidth() == target.width() && source.getHeight() == target.height()) {
            return copy(source);
        }
        Shares across = Shares.of(source.getWidth(), target.width(), left, scale);
        Shares down = Shares.of(source.getHeight(), target.height(), top, scale);
        float[] narrow = new float[CHANNELS * target.width() * source.getHeight()];
        for (int y = 0; y < source.getHeight(); y++) {
            int[] row = source.getRGB(0, y, source.getWidth(), 1, null, 0, source.getWidth());
            for (int i = 0; i < CHANNELS * target.width(); i++) {
                int shift = BITS * (i % CHANNELS);
                narrow[y * CHANNELS * target.width() + i] = across.sum(i / CHANNELS, x -> ((row[x] >> shift) & LEVELS));
            }
        }
        return columns(narrow, down);
    }

    private BufferedImage columns(float[] narrow, Shares down) {
        int stride = CHANNELS * target.width();
        BufferedImage image = new BufferedImage(target.width(), target.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < target.height(); y++) {
            for (int x = 0; x < target.width(); x++) {
                int rgb = 0;
                for (int channel = 0; channel < CHANNELS; channel++) {
                    int at = x * CHANNELS + channel;
                    int level = Math.round(down.sum(y, row -> narrow[row * stride + at]));
                    rgb |= Math.max(0, Math.min(LEVELS, level)) << (BITS * channel);
                }
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }

    private static BufferedImage copy(BufferedImage source) {
        BufferedImage copy = new BufferedImage(source.getWidth(), source.getHeight(), BufferedImage.TYPE_INT_RGB);
        source.copyData(copy.getRaster());
        return copy;
    }
}
