package dev.seedling.diffusion.training.world.style;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Grain;
import dev.seedling.diffusion.training.world.canvas.Pixels;
import dev.seedling.diffusion.training.world.canvas.Plane;
import dev.seedling.diffusion.training.world.canvas.Style;
import java.util.SplittableRandom;

/** Soft chalk: light colours, blurred edges, and warm paper showing between slanted strokes. */
final class Pastel {
    static final Style STYLE = Style.of("pastel", Pastel::apply)
            .also("soft pastel", "chalk drawing", "pastel drawing")
            .said("a pastel drawing of", "a soft pastel of", "a chalk drawing of");

    private Pastel() {}

    private static Pixels apply(Pixels pixels, Daytime daytime, SplittableRandom random) {
        int width = pixels.width();
        Pixels soft = pixels.blur(1);
        Plane tooth = Grain.woven(width, pixels.height(), 12);
        for (int i = 0; i < soft.count(); i++) {
            int x = i % width;
            int y = i / width;
            float stroke = tooth.at((x + y) % width); // one row of it, slantwise
            float chalk = Math.max(0, Math.min(1, 1.55f - 0.75f * stroke - 0.5f * tooth.at(i)));
            soft.set(
                    i,
                    chalk(soft.red().at(i), soft.luma(i), chalk, 0.97f),
                    chalk(soft.green().at(i), soft.luma(i), chalk, 0.93f),
                    chalk(soft.blue().at(i), soft.luma(i), chalk, 0.86f));
        }
        return soft;
    }

    private static float chalk(float color, float luma, float cover, float paper) {
        float dusty = 0.27f + 0.74f * (color * 1.12f - luma * 0.12f);
        return paper + (dusty - paper) * (0.45f + 0.55f * cover);
    }
}
