package dev.seedling.bot.studio;

import dev.seedling.diffusion.Picture;

/** Writes a picture as a PNG file that says how it was painted. */
@FunctionalInterface
public interface PngEncoder {
    byte[] encode(Picture picture, Recipe recipe);
}
