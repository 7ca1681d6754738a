package dev.seedling.diffusion.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** From OpenCLIP's names for a text encoder to transformers'; its fused projection becomes three. */
final class OpenClipKeys {
    private static final Pattern LAYER = Pattern.compile("transformer\\.resblocks\\.(\\d+)\\.(.+)");
    private static final Pattern FUSED = Pattern.compile("attn\\.in_proj_(weight|bias)");
    private static final Map<String, String> TOP = Map.of(
            "token_embedding.weight", "text_model.embeddings.token_embedding.weight",
            "positional_embedding", "text_model.embeddings.position_embedding.weight",
            "ln_final.weight", "text_model.final_layer_norm.weight",
            "ln_final.bias", "text_model.final_layer_norm.bias",
            "text_projection", "text_projection.weight",
            "text_projection.weight", "text_projection.weight");
    private static final Map<String, String> INSIDE = Map.of(
            "ln_1", "layer_norm1",
            "ln_2", "layer_norm2",
            "mlp.c_fc", "mlp.fc1",
            "mlp.c_proj", "mlp.fc2",
            "attn.out_proj", "self_attn.out_proj");
    private static final List<String> PROJECTIONS = List.of("q_proj", "k_proj", "v_proj");

    private OpenClipKeys() {}

    /** The weights that one original weight becomes; none for a buffer. */
    static List<Weight> rename(Weight weight) {
        String top = TOP.get(weight.name());
        if (top != null) {
            // Under its bare name the projection is a matrix to multiply with from the right, not a linear layer.
            boolean transposed = weight.name().equals("text_projection");
            return List.of(new Weight(top, weight.dtype(), weight.shape(), weight.bytes(), transposed));
        }
        Matcher layer = LAYER.matcher(weight.name());
        if (!layer.matches()) {
            return List.of();
        }
        String prefix = "text_model.encoder.layers.%s.".formatted(layer.group(1));
        Matcher fused = FUSED.matcher(layer.group(2));
        return fused.matches()
                ? split(weight, prefix + "self_attn.", fused.group(1))
                : inside(layer.group(2))
                        .map(name -> List.of(weight.named(prefix + name)))
                        .orElse(List.of());
    }

    private static Optional<String> inside(String name) {
        int dot = name.lastIndexOf('.');
        return Optional.ofNullable(INSIDE.get(name.substring(0, Math.max(0, dot))))
                .map(renamed -> renamed + name.substring(dot));
    }

    /** The rows of queries, keys and values lie one behind the other. */
    private static List<Weight> split(Weight weight, String prefix, String kind) {
        int third = weight.bytes().remaining() / PROJECTIONS.size();
        List<Long> shape = new ArrayList<>(weight.shape());
        shape.set(0, shape.get(0) / PROJECTIONS.size());
        return IntStream.range(0, PROJECTIONS.size())
                .mapToObj(i -> new Weight(
                        prefix + PROJECTIONS.get(i) + "." + kind,
                        weight.dtype(),
                        shape,
                        weight.bytes()
                                .slice(i * third, third)
                                .order(weight.bytes().order()),
                        false))
                .toList();
    }
}
