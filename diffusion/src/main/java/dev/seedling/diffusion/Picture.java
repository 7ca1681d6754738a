package dev.seedling.diffusion;

import java.awt.image.BufferedImage;

/**
 * A painted picture with everything needed to paint it again.
 *
 * @param image 8-bit sRGB, of the request's size; not to be drawn upon
 * @param compute what it was computed with
 */
public record Picture(
        BufferedImage image, ImageRequest request, ModelCard model, Ingredients ingredients, Compute compute) {}
