package dev.seedling.diffusion.program;

import java.util.List;

/**
 * A way over a whole picture, tile by tile.
 *
 * @param picture in pixels
 * @param side of a tile, in the same
 * @param stop is asked before every tile
 */
record Walk(Tile picture, int side, StopCheck stop) {
    /** The same over the picture at a fraction of its size. */
    Walk shrunk(int times) {
        Tile smaller =
                Tile.whole(picture.rows().end() / times, picture.columns().end() / times);
        return new Walk(smaller, side / times, stop);
    }

    /** @param halo how far around a tile its window reaches */
    List<Tile> tiles(int halo) {
        return picture.split(side, halo);
    }
}
