package dev.seedling.diffusion.training.world.canvas;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Arithmetic on colours, in sRGB as painters mix them. */
public final class Colors {
    private Colors() {}

    /** From {@code a} (share 0) to {@code b} (share 1), alpha included. */
    public static Color mix(Color a, Color b, double share) {
        return new Color(
                between(a.getRed(), b.getRed(), share),
                between(a.getGreen(), b.getGreen(), share),
                between(a.getBlue(), b.getBlue(), share),
                between(a.getAlpha(), b.getAlpha(), share));
    }

    public static Color lighter(Color color, double share) {
        return mix(color, new Color(255, 252, 240, color.getAlpha()), share);
    }

    /** Shadows lean towards blue, as under a sky. */
    public static Color darker(Color color, double share) {
        return mix(color, new Color(18, 14, 48, color.getAlpha()), share);
    }

    /** @param opacity 0 to 1 */
    public static Color fade(Color color, double opacity) {
        return new Color(
                color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(color.getAlpha() * opacity));
    }

    /** A surface of one colour under a light of another. */
    static Color multiply(Color surface, Color light) {
        return new Color(
                surface.getRed() * light.getRed() / 255,
                surface.getGreen() * light.getGreen() / 255,
                surface.getBlue() * light.getBlue() / 255,
                surface.getAlpha());
    }

    /** Rec. 601 luma, 0 to 1. */
    static double luma(Color color) {
        return (0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue()) / 255;
    }

    static List<String> prepend(String first, String... more) {
        List<String> all = new ArrayList<>();
        all.add(first);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    private static int between(int a, int b, double share) {
        return Math.max(0, Math.min(255, (int) Math.round(a + (b - a) * share)));
    }
}
