package dev.seedling.diffusion.parity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.engine.LoraChoice;
import dev.seedling.diffusion.weights.FileStamp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that a case's LoRA lies in: the same one in several layouts, which must give the same bytes. */
final class LoraLayouts {
    private static final List<String> FILES =
            List.of("%s-kohya.safetensors", "%s-diffusers/pytorch_lora_weights.safetensors");

    private LoraLayouts() {}

    /**
     * What to merge, once for each layout; once nothing for a case without LoRA.
     *
     * @param tensors the case's own file, beside which they lie
     */
    static List<List<LoraChoice>> of(JsonNode json, Path tensors) {
        if (!json.has("lora")) {
            return List.of(List.of());
        }
        String name = json.path("lora").asText();
        List<Path> files = FILES.stream()
                .map(file -> tensors.resolveSibling(file.formatted(name)))
                .filter(Files::exists)
                .toList();
        if (files.isEmpty()) {
            throw new DiffusionException("there is no LoRA " + name);
        }
        double weight = json.path("weight").asDouble(1);
        return files.stream()
                .map(file -> List.of(new LoraChoice(name, FileStamp.of(file), weight)))
                .toList();
    }
}
