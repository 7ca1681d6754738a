package dev.seedling.diffusion.training.world.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrushTest {
    @ParameterizedTest
    @EnumSource(Tint.class)
    void an_eye_is_seen_in_skin_of_any_colour(Tint tint) {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Brush brush = new Brush(graphics, Color.WHITE, Daytime.DAY, tint, new SplittableRandom(1));
        brush.fill(Shapes.box(0, 0, 32, 32), tint.base());
        brush.eye(16, 16, 8);
        graphics.dispose();

        double skin = Colors.luma(tint.base());
        assertThat(Math.abs(meanLuma(image, 8, 8, 16) - skin)).isGreaterThan(0.15);
    }

    private static double meanLuma(BufferedImage image, int left, int top, int side) {
        double sum = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                sum += Colors.luma(new Color(image.getRGB(x, y)));
            }
        }
        return sum / (side * side);
    }
}
