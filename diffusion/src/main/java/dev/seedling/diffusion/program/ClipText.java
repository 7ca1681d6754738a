package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.weights.Weights;
import java.util.List;

/** CLIP's text encoder; see {@code clip_text.py}. Owns its weights until closed. */
public final class ClipText implements AutoCloseable {
    private final Network network;
    private final Design design;

    private ClipText(Network network, Design design) {
        this.network = network;
        this.design = design;
    }

    /** What the weights do not tell. {@code quickGelu}: the activation of OpenAI's encoders, x * sigmoid(1.702 x). */
    public record Design(int heads, boolean quickGelu) {}

    /**
     * @param hidden before the final norm, (batch, tokens, width)
     * @param normed after it
     * @param pooled the end marker after all layers, projected where the encoder has a projection: (batch, width)
     */
    public record Encoded(NDArray hidden, NDArray normed, NDArray pooled) {}

    public static ClipText load(Weights weights, Design design, Torch torch) {
        return new ClipText(Network.load("clip_text", weights, torch), design);
    }

    public NDManager manager() {
        return network.program().manager();
    }

    /**
     * @param ids (batch, 77), flattened
     * @param ends where each text's end marker stands
     * @param skip how many of the last layers to leave out of {@code hidden} and {@code normed}
     */
    public Encoded encode(NDManager scope, long[] ids, long[] ends, int skip) {
        NDArray tokens = scope.create(ids, new Shape(ends.length, ids.length / ends.length));
        List<NDArray> results = network.program()
                .tensors(
                        scope,
                        "encode_text",
                        tokens,
                        (long) skip,
                        scope.create(ends),
                        (long) design.heads(),
                        design.quickGelu());
        return new Encoded(results.get(0), results.get(1), results.get(2));
    }

    @Override
    public void close() {
        network.close();
    }
}
