package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ForeignText;
import dev.seedling.diffusion.weights.Weights;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The denoising network; see {@code unet.py}. Owns its weights until closed. */
public final class UNet implements AutoCloseable {
    private static final String SELF_ATTENTION = ".attn1.to_v.weight";
    private static final String GUIDANCE = "time_embedding.cond_proj.weight";

    private final Network network;
    private final long[] heads;
    private final int inputChannels;
    private final int guidanceWidth;
    private final List<String> transformers;

    private UNet(Network network, long[] heads, Weights weights) {
        this.network = network;
        this.heads = heads;
        this.inputChannels = weights.size("conv_in.weight", 1);
        this.guidanceWidth = weights.has(GUIDANCE) ? weights.size(GUIDANCE, 1) : 0;
        this.transformers = weights.names().stream()
                .filter(name -> name.endsWith(SELF_ATTENTION))
                .map(name -> name.substring(0, name.length() - SELF_ATTENTION.length()))
                .toList();
    }

    /** @param heads attention heads of each level on the way down */
    public static UNet load(Weights weights, List<Integer> heads, Torch torch) {
        UNetLayers.require(weights);
        long[] counts = heads.stream().mapToLong(Integer::longValue).toArray();
        return new UNet(Network.load("unet", weights, torch), counts, weights);
    }

    /** Channels of a sample: the latents', and more where it sees mask and masked picture beside them. */
    public int inputChannels() {
        return inputChannels;
    }

    /** Width of the vector that tells the network the guidance; 0 where it is not told. */
    public int guidanceWidth() {
        return guidanceWidth;
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
        return network.program().value("read", context, "");
    }

    /**
     * The same, but for the last of the batch no place of the picture sees any other in these transformers: what
     * perturbed-attention guidance leads away from, arXiv 2403.17377.
     *
     * @param layers the beginnings of their names, such as {@code mid_block}
     * @throws DiffusionException if one begins no transformer's name
     */
    public TorchValue readPerturbed(NDArray context, List<String> layers) {
        String perturbed = layers.stream()
                .flatMap(layer -> transformersOf(layer).stream())
                .distinct()
                .collect(Collectors.joining(" ", " ", " "));
        return network.program().value("read", context, perturbed);
    }

    private List<String> transformersOf(String layer) {
        List<String> found = transformers.stream()
                .filter(name -> (name + ".").startsWith(layer + "."))
                .toList();
        if (found.isEmpty()) {
            throw new DiffusionException(
                    "layers for perturbed-attention guidance must begin the name of a transformer, such as %s, was %s"
                            .formatted(transformers.stream().findFirst().orElse("none"), ForeignText.shown(layer)));
        }
        return found;
    }

    /**
     * One call of the network.
     *
     * @param sample latents of variance 1, (batch, channels, height / f, width / f) with f the pixels that one stands
     *     for along a side, and, for inpainting, the channels of what stays
     * @param timesteps (batch)
     * @param extra {@code guidance} (batch, width) for LCM; {@code pooled} (batch, width) and {@code sizes} (batch, 6) for XL
     * @return the prediction, float32, of the shape of the latents alone
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
