package dev.seedling.diffusion.training.world.style;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Grain;
import dev.seedling.diffusion.training.world.canvas.Pixels;
import dev.seedling.diffusion.training.world.canvas.Plane;
import dev.seedling.diffusion.training.world.canvas.Style;
import java.util.SplittableRandom;

/** Wavering washes, dark where the pigment dried at their edges, on rough paper with a bare rim. */
final class Watercolor {
    static final Style STYLE = Style.of("watercolor", Watercolor::apply)
            .also("watercolour", "watercolor painting", "aquarelle")
            .said("a watercolor of", "a watercolor painting of", "a watercolour of");

    private Watercolor() {}

    private static Pixels apply(Pixels pixels, Daytime daytime, SplittableRandom random) {
        int width = pixels.width();
        int height = pixels.height();
        Pixels wet = pixels.warp(waver(width, height, random), waver(width, height, random))
                .blur(1);
        Plane luma = wet.luma();
        Plane pooled = luma.blur(4);
        Plane paper = Grain.woven(width, height, 10);
        Plane wash = Grain.field(width, height, 26, random);
        for (int i = 0; i < wet.count(); i++) {
            float edge = Math.min(0.3f, Math.abs(luma.at(i) - pooled.at(i)) * 1.6f);
            float pigment = 0.74f + 0.3f * wash.at(i) + 0.06f * (paper.at(i) - 0.5f) + edge;
            pigment *= rim(i % width, i / width, width, height, wash.at(i));
            wet.set(
                    i,
                    thin(wet.red().at(i), pigment, 0.985f),
                    thin(wet.green().at(i), pigment, 0.972f),
                    thin(wet.blue().at(i), pigment, 0.935f));
        }
        return wet;
    }

    private static Plane waver(int width, int height, SplittableRandom random) {
        Plane slow = Grain.field(width, height, 16, random);
        for (int i = 0; i < slow.count(); i++) {
            slow.set(i, (slow.at(i) - 0.5f) * 2.5f);
        }
        return slow;
    }

    /** Pigment over paper: none leaves the paper, one is the full colour, more darkens. */
    private static float thin(float color, float pigment, float paper) {
        float over = Math.max(0, pigment - 1);
        return paper - (paper - color) * Math.min(1, pigment) - color * over * 0.8f;
    }

    private static float rim(int x, int y, int width, int height, float wobble) {
        float distance = Math.min(Math.min(x, width - 1 - x), Math.min(y, height - 1 - y));
        return Math.max(0, Math.min(1, (distance - 3 - 9 * wobble) / 3));
    }
}
