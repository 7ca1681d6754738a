package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Plane;
import java.awt.image.BufferedImage;

/**
 * A drawn scene.
 *
 * @param image 8-bit sRGB
 * @param mask 1 on the scene's things, 0 elsewhere: where a small model's losses should look twice
 */
public record Rendering(BufferedImage image, Plane mask) {}
