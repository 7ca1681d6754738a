package dev.seedling.diffusion.training.world.style;

import dev.seedling.diffusion.training.world.canvas.Plane;

/** Which contours are drawn: all those of things, of the scenery the large ones. Whiskers, but not every blade of grass. */
final class Focus {
    /** How far from a thing its contours reach, in pixels. */
    private static final int NEAR = 3;

    /** A blurred edge that is fainter than this is one of something small. */
    private static final float SMALL = 0.035f;

    private static final float SHARPNESS = 25;

    private Focus() {}

    /**
     * @param contours edges of the picture
     * @param blurred edges of the picture blurred, where those of small things are faint
     */
    static Plane contours(Plane contours, Plane blurred, Plane mask) {
        Plane near = mask.blur(NEAR);
        Plane drawn = new Plane(mask.width(), mask.height());
        for (int i = 0; i < drawn.count(); i++) {
            float large = Math.max(0, Math.min(1, (blurred.at(i) - SMALL) * SHARPNESS));
            drawn.set(i, contours.at(i) * Math.max(large, Math.min(1, 2.5f * near.at(i))));
        }
        return drawn;
    }
}
