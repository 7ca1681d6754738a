package dev.seedling.diffusion.training.world.style;

import dev.seedling.diffusion.training.world.canvas.Pixels;
import dev.seedling.diffusion.training.world.canvas.Plane;
import java.util.function.Function;

/**
 * Which contours are drawn: nearly all those of things, boldest their outlines, of the scenery the large ones. Spots on a
 * mushroom, but not every blade of grass.
 */
final class Focus {
    /** How far a picture is blurred, in pixels, for edges of what is small to be faint. */
    private static final int BLUR_RADIUS = 6;

    /** How far from a thing its contours reach, in pixels. */
    private static final int NEAR = 3;

    /** So that contours along the edge of a thing are drawn in full; those of its thinnest parts are fainter. */
    private static final float WEIGHT = 2.5f;

    /** How far round an edge, in pixels, its strength is averaged: at a single point the blurred edge may seem the stronger. */
    private static final int WIDE = 2;

    /** Which share of an edge a blur leaves, if it is one round something small; of long ones it leaves more. */
    private static final float SMALL = 0.2f;

    /** How steeply contours grow stronger above that share. */
    private static final float SHARPNESS = 10;

    /** Added to the divisor, so that nothing counts as large where there is no edge. */
    private static final float FAINT = 0.01f;

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

    /** Those of one channel. */
    Plane contours(Plane channel) {
        return drawn(channel.edges(), channel.blur(BLUR_RADIUS).edges());
    }

    /** @param edges finds those of a picture, out of its channels and mask */
    Plane contours(Pixels picture, Function<Pixels, Plane> edges) {
        return drawn(edges.apply(picture), edges.apply(picture.blur(BLUR_RADIUS)));
    }

    /** @param blurred edges of the picture blurred, where those of small things are faint */
    private Plane drawn(Plane edges, Plane blurred) {
        Plane sharp = edges.blur(WIDE);
        Plane drawn = new Plane(edges.width(), edges.height());
        for (int i = 0; i < drawn.count(); i++) {
            float left = blurred.at(i) / (sharp.at(i) + FAINT);
            float large = Math.max(0, Math.min(1, (left - SMALL) * SHARPNESS));
            float close = Math.min(1, WEIGHT * near.at(i));
            float deep = Math.max(0, Math.min(1, (inside.at(i) - 0.7f) * 4));
            drawn.set(i, edges.at(i) * Math.max(large, close) * (1 - INNER * deep));
        }
        return drawn;
    }
}
