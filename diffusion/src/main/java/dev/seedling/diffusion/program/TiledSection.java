package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * A section of a network that is run tile by tile. What goes in and what comes out are held whole and grow with the
 * picture; what lies between them, by far the most, grows only with the tile.
 *
 * @param method of the program, as in {@code autoencoder_kl_tiles.py}
 * @param number of the section
 * @param norms that look at the whole picture
 * @param halo how far around a tile it looks, in pixels that go in
 * @param channels that come out
 * @param scale pixels that come out for one that goes in, along a side: 2, or for encoding 1/2
 */
record TiledSection(String method, long number, int norms, int halo, int channels, double scale) {
    /**
     * Runs it.
     *
     * @param features (1, channels, height, width), as an array or a value of the program
     * @param walk in pixels that go in; its tiles have an even side
     * @return (1, channels, height * scale, width * scale)
     */
    NDArray run(TorchProgram program, NDManager scope, Object features, Walk walk) {
        List<Tile> tiles = walk.tiles(halo);
        NormStatistics statistics = new NormStatistics();
        while (statistics.size() < norms) {
            NormStatistics.Pool pool = new NormStatistics.Pool();
            for (Tile tile : tiles) {
                walk.stop().check();
                try (NDManager call = scope.newSubManager()) {
                    pool.add(run(program, call, features, tile, statistics).toFloatArray(), tile.area());
                }
            }
            statistics.add(pool);
        }
        Tile whole = walk.picture();
        NDArray made = scope.zeros(new Shape(
                1, channels, scaled(whole.rows().end()), scaled(whole.columns().end())));
        for (Tile tile : tiles) {
            walk.stop().check();
            try (NDManager call = scope.newSubManager()) {
                NDArray window = run(program, call, features, tile, statistics);
                made.set(index(tile.place()), window.get(index(tile.inner())));
            }
        }
        return made;
    }

    private NDArray run(TorchProgram program, NDManager call, Object features, Tile tile, NormStatistics statistics) {
        NDArray known = call.create(statistics.toArray(), new Shape(statistics.size(), 2, NormStatistics.GROUPS));
        return program.tensor(call, method, features, number, tile.window(), tile.inner(), known);
    }

    /** @param edges top, bottom, left and right, in pixels that go in */
    private NDIndex index(long[] edges) {
        return new NDIndex(
                ":, :, %d:%d, %d:%d".formatted(scaled(edges[0]), scaled(edges[1]), scaled(edges[2]), scaled(edges[3])));
    }

    private long scaled(long pixels) {
        return Math.round(pixels * scale);
    }
}
