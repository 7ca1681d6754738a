package dev.seedling.diffusion.lora;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The family of models that a LoRA fits, as the catalogue of families names it. */
final class LoraFamily {
    private static final String SD1 = "sd15";
    private static final String SD2 = "sd21";
    private static final String XL = "sdxl";

    /** Width of the prompt's tensors, which cross-attention takes in, in published models. */
    private static final Map<Long, String> OF_WIDTH = Map.of(768L, SD1, 1024L, SD2, 2048L, XL);

    /** Where training programs write down what they trained on: kohya's, and the common specification of models. */
    private static final List<String> KEYS = List.of("ss_base_model_version", "modelspec.architecture");

    /** How what they write begins. */
    private static final Map<String, String> BEGINNINGS = Map.of(
            "sd_v1", SD1,
            "stable-diffusion-v1", SD1,
            "sd_v2", SD2,
            "stable-diffusion-v2", SD2,
            "sdxl", XL,
            "stable-diffusion-xl", XL);

    private static final String SHOWABLE = "[\\w./-]{1,40}";

    private LoraFamily() {}

    static Optional<String> ofWidth(long width) {
        return Optional.ofNullable(OF_WIDTH.get(width));
    }

    /** What the file's maker wrote down; for families that are not here, such as {@code flux1}, in the maker's words. */
    static Optional<String> told(Map<String, String> metadata) {
        return KEYS.stream()
                .map(key -> metadata.getOrDefault(key, ""))
                .filter(text -> text.matches(SHOWABLE))
                .findFirst()
                .map(text -> BEGINNINGS.entrySet().stream()
                        .filter(known -> text.startsWith(known.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(text));
    }
}
