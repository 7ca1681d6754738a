package dev.seedling.diffusion.lora;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import dev.seedling.diffusion.weights.JsonTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The alpha of PEFT's adapters, which stands beside their weights rather than among them: in the file's own metadata
 * (diffusers, with the network's name before each key), or in {@code adapter_config.json} beside the one file that
 * PEFT calls {@code adapter_model.safetensors}; other LoRAs in that folder have nothing to do with it.
 */
record AlphaSettings(JsonNode json) {
    private static final String METADATA = "lora_adapter_metadata";
    private static final String ADAPTER = "adapter_model.safetensors";
    private static final String CONFIG = "adapter_config.json";
    private static final JsonMapper JSON = new JsonMapper();

    static AlphaSettings of(String file, Path path, Map<String, String> metadata) {
        String text = metadata.getOrDefault(METADATA, "{}");
        Path config = path.resolveSibling(CONFIG);
        try {
            if (!metadata.containsKey(METADATA) && isAdapter(path) && Files.isRegularFile(config)) {
                text = Files.readString(config);
            }
            return new AlphaSettings(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new DiffusionException(
                    "the LoRA %s cannot be used: its settings are no valid JSON: %s"
                            .formatted(file, JsonTrouble.reason(e)),
                    e);
        } catch (IOException e) {
            throw new DiffusionException("cannot read " + config + ": " + FileTrouble.reason(e), e);
        }
    }

    private static boolean isAdapter(Path path) {
        return path.getFileName().toString().equals(ADAPTER);
    }

    /** How often a layer's change counts; empty where nothing is said. */
    OptionalDouble scale(Part part, String layer, long rank) {
        JsonNode alpha = get(part, "lora_alpha");
        for (Map.Entry<String, JsonNode> own : get(part, "alpha_pattern").properties()) {
            if (layer.equals(own.getKey()) || layer.endsWith("." + own.getKey())) {
                alpha = own.getValue();
            }
        }
        if (!alpha.isNumber()) {
            return OptionalDouble.empty();
        }
        boolean rankStabilised = get(part, "use_rslora").asBoolean(); // arXiv 2312.03732
        return OptionalDouble.of(alpha.doubleValue() / (rankStabilised ? Math.sqrt((double) rank) : (double) rank));
    }

    private JsonNode get(Part part, String key) {
        JsonNode own = json.path(part.folder() + "." + key);
        return own.isMissingNode() ? json.path(key) : own;
    }
}
