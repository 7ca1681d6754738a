package dev.seedling.diffusion.training.world.style;

import dev.seedling.diffusion.training.world.canvas.Plane;

/**
 * Which contours are drawn: nearly all those of things, boldest their outlines, of the scenery the large ones. Spots on a
 * mushroom, but not every blade of grass.
 */
final class Focus {
    /** How far from a thing its contours reach, in pixels. */
    private static final int NEAR = 3;

    /** So that contours along the edge of a thing are drawn in full; those of its thinnest parts are fainter. */
    private static final float WEIGHT = 2.5f;

    /** A blurred edge that is fainter than this is one of something small. */
    private static final float SMALL = 0.035f;

    private static final float SHARPNESS = 25;

    /** How much fainter lines inside a thing are than its outline: else eyes drown in them. */
    private static final float INNER = 0.6f;

    private final Plane near;
    private final Plane inside;

    private Focus(Plane near, Plane inside) {
        this.near = near;
        this.inside = inside;
    }

    /** @param mask where things are, 0 to 1 */
    static Focus on(Plane mask) {
        return new Focus(mask.blur(NEAR), mask.blur(2));
    }

    /**
     * @param contours edges of the picture
     * @param blurred edges of the picture blurred, where those of small things are faint
     */
    Plane contours(Plane contours, Plane blurred) {
        Plane drawn = new Plane(contours.width(), contours.height());
        for (int i = 0; i < drawn.count(); i++) {
            float large = Math.max(0, Math.min(1, (blurred.at(i) - SMALL) * SHARPNESS));
            float close = Math.min(1, WEIGHT * near.at(i));
            float deep = Math.max(0, Math.min(1, (inside.at(i) - 0.7f) * 4));
            drawn.set(i, contours.at(i) * Math.max(large, close) * (1 - INNER * deep));
        }
        return drawn;
    }
}
