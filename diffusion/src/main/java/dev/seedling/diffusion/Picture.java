package dev.seedling.diffusion;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A painted picture with everything needed to paint it again.
 *
 * @param image 8-bit sRGB, of the request's size; not to be drawn upon
 * @param loras those that the prompt named, in its order
 * @param compute what it was computed with
 */
public record Picture(
        BufferedImage image, ImageRequest request, ModelCard model, List<LoraNote> loras, Compute compute) {
    public Picture {
        loras = List.copyOf(loras);
    }
}
