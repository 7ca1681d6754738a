package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.weights.Weights;
import java.util.List;

/**
 * The autoencoder of Stable Diffusion; see {@code autoencoder_kl.py}. Owns its weights until closed. Large pictures are
 * decoded and encoded in tiles, so that they need hardly more memory than those that just do without.
 */
public final class AutoencoderKl implements Autoencoder {
    private static final String LEVEL = "decoder.up_blocks.%d.resnets.0.conv1.weight";

    private final Network network;
    private final KlTiles tiles;
    private final int levels;
    private final int largestWhole;

    private AutoencoderKl(Network network, KlTiles tiles, int levels, int largestWhole) {
        this.network = network;
        this.tiles = tiles;
        this.levels = levels;
        this.largestWhole = largestWhole;
    }

    public static AutoencoderKl load(Weights weights, Torch torch) {
        return load(weights, Tiling.STANDARD, torch);
    }

    static AutoencoderKl load(Weights weights, Tiling tiling, Torch torch) {
        KlLayers.require(weights);
        String name = "autoencoder_kl";
        TorchProgram program = TorchProgram.load(name, List.of(name, name + "_tiles"), List.of(), torch.device());
        Network network = Network.load(program, weights, torch);
        int levels = levels(weights);
        return new AutoencoderKl(network, new KlTiles(program, tiling, weights, levels), levels, tiling.above());
    }

    @Override
    public NDManager manager() {
        return network.program().manager();
    }

    @Override
    public NDArray decode(NDManager scope, NDArray latents, StopCheck stop) {
        stop.check();
        int pixels = 1 << (levels - 1);
        Shape shape = latents.getShape();
        return isTiled(shape, pixels)
                ? tiles.decode(
                        scope, latents, Tile.whole((int) shape.get(2) * pixels, (int) shape.get(3) * pixels), stop)
                : network.program().tensor(scope, "decode", latents);
    }

    @Override
    public NDArray encode(NDManager scope, NDArray pixels, StopCheck stop) {
        stop.check();
        Shape shape = pixels.getShape();
        return isTiled(shape, 1)
                ? tiles.encode(scope, pixels, Tile.whole((int) shape.get(2), (int) shape.get(3)), stop)
                : network.program().tensor(scope, "encode", pixels);
    }

    /** Only pictures one at a time, of networks that have a coarse part and a fine one. */
    private boolean isTiled(Shape shape, int pixels) {
        long area = shape.get(2) * shape.get(3) * pixels * pixels;
        return levels > 2 && shape.get(0) == 1 && area > largestWhole;
    }

    private static int levels(Weights weights) {
        int levels = 0;
        while (weights.has(LEVEL.formatted(levels))) {
            levels++;
        }
        return levels;
    }

    @Override
    public void close() {
        network.close();
    }
}
