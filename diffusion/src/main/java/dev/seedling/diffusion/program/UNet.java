package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.weights.Weights;
import java.util.List;
import java.util.Map;

/** The denoising network; see {@code unet.py}. Owns its weights until closed. */
public final class UNet implements AutoCloseable {
    private final Network network;
    private final long[] heads;

    private UNet(Network network, long[] heads) {
        this.network = network;
        this.heads = heads;
    }

    /** @param heads attention heads of each level on the way down */
    public static UNet load(Weights weights, List<Integer> heads, Torch torch) {
        UNetLayers.require(weights);
        long[] counts = heads.stream().mapToLong(Integer::longValue).toArray();
        return new UNet(Network.load("unet", weights, torch), counts);
    }

    /** Where its weights are. */
    public WeightSlots weights() {
        return network;
    }

    /** Where arrays for this network are made. */
    public NDManager manager() {
        return network.program().manager();
    }

    /**
     * What the network makes of a prompt, to be passed to every {@link #predict} of it.
     *
     * @param context (batch, tokens, width)
     */
    public TorchValue read(NDArray context) {
        return network.program().value("read", context);
    }

    /**
     * One call of the network.
     *
     * @param sample (batch, channels, height, width), of variance 1
     * @param timesteps (batch)
     * @param extra {@code guidance} (batch, width) for LCM; {@code pooled} (batch, width) and {@code sizes} (batch, 6) for XL
     * @return the prediction, float32, (batch, 4, height, width)
     */
    public NDArray predict(
            NDManager scope, NDArray sample, NDArray timesteps, TorchValue text, Map<String, NDArray> extra) {
        return network.program().tensor(scope, "forward", sample, timesteps, text, extra, heads);
    }

    @Override
    public void close() {
        network.close();
    }
}
