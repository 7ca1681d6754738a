package dev.seedling.diffusion.program;

/**
 * When and how a picture goes through an autoencoder in tiles.
 *
 * @param above pixels of a picture that goes through whole, at most
 * @param side of a tile, in pixels; a multiple of 8
 */
record Tiling(int above, int side) {
    /** Tiles of 512 x 512 pixels for pictures of more than a megapixel. */
    static final Tiling STANDARD = new Tiling(1 << 20, 512);
}
