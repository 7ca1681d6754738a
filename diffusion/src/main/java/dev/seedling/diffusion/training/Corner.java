package dev.seedling.diffusion.training;

/**
 * Where a part of a picture begins.
 *
 * @param picture its number in the batch
 * @param x in pixels from the left
 * @param y from the top
 */
record Corner(int picture, int x, int y) {
    /** The nearest one up and to the left at which latents begin, too. */
    Corner onLatents(int factor) {
        return new Corner(picture, x - x % factor, y - y % factor);
    }
}
