package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.weights.Weights;

/**
 * Runs the fine part of the autoencoder in tiles; see {@code autoencoder_kl_tiles.py}. What comes out is what the whole
 * would give, but for rounding; it takes about four times as long.
 */
final class KlTiles {
    private static final int COLOURS = 3;
    private static final int COARSE = 4; // where coarse and fine part meet, a picture is so many times narrower
    private static final String UP = "decoder.up_blocks.%d";
    private static final String DOWN = "encoder.down_blocks.%d";

    private final TorchProgram program;
    private final Tiling tiling;
    private final Weights weights;
    private final int levels;

    /** @param levels of the decoder, more than two */
    KlTiles(TorchProgram program, Tiling tiling, Weights weights, int levels) {
        this.program = program;
        this.tiling = tiling;
        this.weights = weights;
        this.levels = levels;
    }

    /**
     * @param picture its size in pixels
     * @param stop is asked before every tile
     * @return pixels, (1, 3, height, width)
     */
    NDArray decode(NDManager scope, NDArray latents, Tile picture, StopCheck stop) {
        Walk walk = new Walk(picture, tiling.side(), stop);
        try (NDManager inner = scope.newSubManager()) {
            NDArray half;
            try (TorchValue coarse = program.value("decode_coarse", latents)) {
                half = decoding(0).run(program, inner, coarse, walk.shrunk(COARSE));
            }
            return decoding(1).run(program, scope, half, walk.shrunk(2));
        }
    }

    /**
     * @param picture its size in pixels
     * @param stop is asked before every tile
     * @return as {@link Autoencoder#encode}
     */
    NDArray encode(NDManager scope, NDArray pixels, Tile picture, StopCheck stop) {
        Walk walk = new Walk(picture, tiling.side(), stop);
        try (NDManager inner = scope.newSubManager()) {
            NDArray half = encoding(0).run(program, inner, pixels, walk);
            NDArray quarter = encoding(1).run(program, inner, half, walk.shrunk(2));
            half.close();
            return program.tensor(scope, "encode_coarse", quarter);
        }
    }

    /** It doubles the picture, looks at the neighbours once and twice in each residual block, and in the end once more. */
    private TiledSection decoding(int section) {
        String level = UP.formatted(levels - 2 + section);
        int resnets = resnets(level);
        int channels = section == 0 ? channels(level) : COLOURS;
        return new TiledSection("decode_tile", section, 2 * resnets + section, resnets + 1, channels, 2);
    }

    /** It looks at the neighbours once, twice in each residual block, and at two more to halve the picture. */
    private TiledSection encoding(int section) {
        String level = DOWN.formatted(section);
        int resnets = resnets(level);
        return new TiledSection("encode_tile", section, 2 * resnets, 2 * resnets + 4, channels(level), 0.5);
    }

    private int channels(String level) {
        return weights.size(level + ".resnets.0.conv1.weight", 0);
    }

    private int resnets(String level) {
        int resnets = 0;
        while (weights.has("%s.resnets.%d.conv1.weight".formatted(level, resnets))) {
            resnets++;
        }
        return resnets;
    }
}
