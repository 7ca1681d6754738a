package dev.seedling.diffusion;

import java.util.Locale;

/**
 * Width and height of a picture, in pixels; both multiples of 8, the fewest that a latent stands for along a side. A
 * model whose latents stand for more asks for multiples of those.
 */
public record ImageSize(int width, int height) {
    private static final int STEP = 8;
    private static final int MIN = 64;
    private static final int MAX = 2048;

    public ImageSize {
        check("width", width);
        check("height", height);
    }

    /**
     * Reads {@code 512x768}, or {@code 512} for a square.
     *
     * @throws DiffusionException if the text is neither
     */
    public static ImageSize parse(String text) {
        String[] parts = text.strip().toLowerCase(Locale.ROOT).split("[x×]", -1);
        try {
            int width = Integer.parseInt(parts[0].strip());
            if (parts.length == 1) {
                return new ImageSize(width, width);
            }
            if (parts.length == 2) {
                return new ImageSize(width, Integer.parseInt(parts[1].strip()));
            }
        } catch (NumberFormatException e) {
            throw notASize(text);
        }
        throw notASize(text);
    }

    /**
     * The size to paint a given picture over in: its own, snapped to multiples of 16, which suit every model, but of no larger area than a model
     * is used to.
     */
    public static ImageSize suiting(int width, int height, ImageSize usual) {
        double area = (double) width * height;
        double scale = Math.min(1, Math.sqrt(usual.width() * (double) usual.height() / area));
        return new ImageSize(within(suited(width * scale)), within(suited(height * scale)));
    }

    /** The nearest multiple of 8. */
    static int snapped(double pixels) {
        return (int) Math.round(pixels / STEP) * STEP;
    }

    /** The next lower multiple of 8. */
    static int floored(int pixels) {
        return pixels / STEP * STEP;
    }

    private static int suited(double pixels) {
        return (int) Math.round(pixels / (2 * STEP)) * 2 * STEP;
    }

    private static int within(int pixels) {
        return Math.max(MIN, Math.min(MAX, pixels));
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }

    private static DiffusionException notASize(String text) {
        return new DiffusionException(
                "size must be WIDTHxHEIGHT, such as 512x768, was '" + ForeignText.shown(text) + "'");
    }

    private static void check(String name, int pixels) {
        if (pixels < MIN || pixels > MAX || pixels % STEP != 0) {
            throw new DiffusionException(
                    "%s must be a multiple of %d from %d to %d, was %d".formatted(name, STEP, MIN, MAX, pixels));
        }
    }
}
