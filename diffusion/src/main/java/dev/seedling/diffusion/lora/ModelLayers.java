package dev.seedling.diffusion.lora;

import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import dev.seedling.diffusion.weights.OriginalUNetNames;
import dev.seedling.diffusion.weights.Weight;
import dev.seedling.diffusion.weights.Weights;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The layers of a model by every name that LoRA files have for them. */
final class ModelLayers {
    /** What stands before a layer's name in one layout or another. */
    private static final List<Map.Entry<String, Part>> PREFIXES = List.of(
            Map.entry("lora_unet_", Part.UNET),
            Map.entry("lycoris_", Part.UNET),
            Map.entry("lora_te_", Part.TEXT_ENCODER),
            Map.entry("lora_te1_", Part.TEXT_ENCODER),
            Map.entry("lora_te2_", Part.TEXT_ENCODER_2),
            Map.entry("unet.", Part.UNET),
            Map.entry("diffusion_model.", Part.UNET),
            Map.entry("text_encoder.", Part.TEXT_ENCODER),
            Map.entry("text_encoder_2.", Part.TEXT_ENCODER_2));

    private static final Pattern ORIGINAL = Pattern.compile("input_blocks|middle_block|output_blocks");
    private static final String PEFT = "base_model.model.";
    private static final String WEIGHT = ".weight";
    private static final String CROSS_ATTENTION = ".attn2.to_k.weight";

    private final Map<Part, Weights> weights = new EnumMap<>(Part.class);
    private final Map<Part, Map<String, String>> layers = new EnumMap<>(Part.class);

    private ModelLayers() {}

    static ModelLayers of(Checkpoint model) {
        ModelLayers all = new ModelLayers();
        for (Part part : List.of(Part.UNET, Part.TEXT_ENCODER, Part.TEXT_ENCODER_2)) {
            if (model.has(part)) {
                Weights weights = model.weights(part);
                all.weights.put(part, weights);
                all.layers.put(part, names(part, weights));
            }
        }
        return all;
    }

    /** A layer of a network, by the name that the network has for it. */
    record Place(Part part, String layer) {}

    /**
     * Of two entries for one layer, which some merged files have under both names of it, the one that the reference reads:
     * under diffusers' name, if the other is under the original one.
     */
    static LayerEntry preferred(LayerEntry first, LayerEntry second) {
        return ORIGINAL.matcher(first.layer()).find() ? second : first;
    }

    /** The layer that a file calls by some name. */
    Optional<Place> find(String spelled) {
        String name = without(PEFT, spelled);
        for (Map.Entry<String, Part> prefix : PREFIXES) {
            if (name.startsWith(prefix.getKey())) {
                return find(
                        prefix.getValue(),
                        without(PEFT, name.substring(prefix.getKey().length())));
            }
        }
        return find(Part.UNET, name).or(() -> find(Part.TEXT_ENCODER, name));
    }

    /** The family that the denoising network's cross-attention tells; empty for widths that no published model has. */
    Optional<String> family() {
        return Optional.ofNullable(weights.get(Part.UNET))
                .flatMap(unet -> unet.names().stream()
                        .filter(name -> name.endsWith(CROSS_ATTENTION))
                        .findFirst()
                        .map(name -> (long) unet.size(name, 1)))
                .flatMap(LoraFamily::ofWidth);
    }

    Optional<Weight> weight(Part part, String name) {
        return Optional.ofNullable(weights.get(part))
                .filter(all -> all.has(name))
                .map(all -> all.get(name));
    }

    private Optional<Place> find(Part part, String name) {
        return Optional.ofNullable(layers.getOrDefault(part, Map.of()).get(name.replace(".processor.", ".")))
                .map(layer -> new Place(part, layer));
    }

    private static Map<String, String> names(Part part, Weights weights) {
        Set<String> layers = new LinkedHashSet<>();
        weights.names().stream()
                .filter(name -> name.endsWith(WEIGHT))
                .map(name -> name.substring(0, name.length() - WEIGHT.length()))
                .forEach(layers::add);
        return part == Part.UNET ? unetNames(layers) : encoderNames(layers);
    }

    private static Map<String, String> unetNames(Collection<String> layers) {
        Map<String, String> names = new HashMap<>();
        OriginalUNetNames originals = new OriginalUNetNames(layers);
        for (String layer : layers) {
            add(names, originals.of(layer), layer);
            add(names, layer, layer);
            if (layer.endsWith(".to_out.0")) {
                add(names, layer.substring(0, layer.length() - ".0".length()), layer);
            }
        }
        return names;
    }

    /** An early layout of diffusers called the projections as in the denoising network. */
    private static Map<String, String> encoderNames(Collection<String> layers) {
        Map<String, String> names = new HashMap<>();
        for (String layer : layers) {
            String unetLike = layer.replaceFirst("\\.([qkv])_proj$", ".to_$1").replaceFirst("\\.out_proj$", ".to_out");
            for (String name : List.of(unetLike, layer)) {
                add(names, name, layer);
                add(names, without("text_model.", name), layer);
            }
        }
        return names;
    }

    /** Programs that cannot have dots in names write underscores. */
    private static void add(Map<String, String> names, String name, String layer) {
        names.put(name, layer);
        names.put(name.replace('.', '_'), layer);
    }

    private static String without(String prefix, String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }
}
