package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.weights.Weights;
import java.util.List;
import java.util.Map;

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
        ClipLayers.require(weights);
        return new ClipText(Network.load("clip_text", weights, torch), design);
    }

    /** Where its weights are. */
    public WeightSlots weights() {
        return network;
    }

    public NDManager manager() {
        return network.program().manager();
    }

    /**
     * Vectors to put in the place of tokens' own.
     *
     * @param places positions in the text
     */
    public record Learnt(List<Long> places, List<float[]> vectors) {
        public Learnt {
            places = List.copyOf(places);
            vectors = List.copyOf(vectors);
        }
    }

    /**
     * Encodes one text.
     *
     * @param ids of all positions, markers and padding included
     * @param end where the end marker stands
     * @param skip how many of the last layers to leave out of {@code hidden} and {@code normed}
     */
    public Encoded encode(NDManager scope, long[] ids, long end, int skip, Learnt learnt) {
        try (NDManager call = scope.newSubManager()) {
            NDArray tokens = call.create(ids, new Shape(1, ids.length));
            NDArray ends = call.create(new long[] {end});
            List<NDArray> results = network.program()
                    .tensors(
                            scope,
                            "encode_text",
                            tokens,
                            (long) skip,
                            ends,
                            (long) design.heads(),
                            design.quickGelu(),
                            extra(call, learnt));
            return new Encoded(results.get(0), results.get(1), results.get(2));
        }
    }

    private static Map<String, NDArray> extra(NDManager scope, Learnt learnt) {
        if (learnt.places().isEmpty()) {
            return Map.of();
        }
        long[] places = learnt.places().stream().mapToLong(Long::longValue).toArray();
        NDList rows = new NDList(learnt.vectors().stream().map(scope::create).toList());
        return Map.of("places", scope.create(places), "vectors", NDArrays.stack(rows));
    }

    @Override
    public void close() {
        network.close();
    }
}
