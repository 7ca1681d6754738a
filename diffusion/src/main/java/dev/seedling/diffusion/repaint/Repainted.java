package dev.seedling.diffusion.repaint;

import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.png.PaintRecord;
import java.util.List;

/**
 * A picture painted again.
 *
 * @param painting what the first picture told
 * @param picture the second one
 * @param difference between the two
 * @param changes what was not as it was the first time, a clause each; they explain a difference, and may cause none
 */
public record Repainted(PaintRecord painting, Picture picture, PixelDifference difference, List<String> changes) {
    public Repainted {
        changes = List.copyOf(changes);
    }

    /** Whether every pixel came out the same. */
    public boolean isIdentical() {
        return difference.isNone();
    }
}
