package dev.seedling.diffusion.lora;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be told of a LoRA file without the model it was made for.
 *
 * @param layout who wrote it: {@code kohya}, {@code diffusers}, {@code PEFT} or {@code original}
 * @param kind such as {@code LoRA}, or {@code LoCon + DoRA}
 * @param family of models that it fits; empty where nothing tells
 */
public record LoraTraits(String layout, String kind, Optional<String> family) {
    private static final List<String> CROSS_ATTENTION = List.of("attn2_to_k", "attn2.to_k");

    /** @throws dev.seedling.diffusion.DiffusionException if it is no LoRA file, or of no known layout */
    public static LoraTraits read(String name, Path path) {
        try (LoraFile file = LoraFile.open(name, path)) {
            return of(file);
        }
    }

    static LoraTraits of(LoraFile file) {
        return new LoraTraits(layout(file), kind(file), family(file));
    }

    private static String layout(LoraFile file) {
        String layer = file.layers().iterator().next().layer();
        if (layer.startsWith("lora_") || layer.startsWith("lycoris_")) {
            return "kohya";
        }
        if (layer.startsWith("base_model.")) {
            return "PEFT";
        }
        return layer.startsWith("diffusion_model.") ? "original" : "diffusers";
    }

    private static String kind(LoraFile file) {
        Set<String> kinds = new LinkedHashSet<>();
        for (LayerEntry entry : file.layers()) {
            entry.algorithm()
                    .map(algorithm -> algorithm == Algorithm.LORA && hasKernel(entry) ? "LoCon" : algorithm.label())
                    .ifPresent(kinds::add);
        }
        if (kinds.contains("LoCon")) {
            kinds.remove("LoRA");
        }
        boolean turned = file.layers().stream().anyMatch(e -> e.has(Role.LENGTHS) || e.has(Role.ROW_LENGTHS));
        return String.join(" + ", kinds) + (turned ? " + DoRA" : "");
    }

    private static boolean hasKernel(LayerEntry entry) {
        return entry.has(Role.MID)
                || entry.find(Role.DOWN)
                        .filter(down -> !Shapes.isMatrix(down.shape()))
                        .isPresent();
    }

    /** Shapes do not err, makers seldom do, and two text encoders are XL's if nobody says otherwise. */
    private static Optional<String> family(LoraFile file) {
        return file.layers().stream()
                .filter(entry -> CROSS_ATTENTION.stream().anyMatch(entry.layer()::endsWith))
                .flatMap(entry -> width(entry).stream())
                .findFirst()
                .flatMap(LoraFamily::ofWidth)
                .or(() -> LoraFamily.told(file.metadata()))
                .or(() -> hasTwoEncoders(file) ? Optional.of("sdxl") : Optional.empty());
    }

    private static boolean hasTwoEncoders(LoraFile file) {
        return file.layers().stream().anyMatch(entry -> entry.layer().matches("(lora_te[12]_|text_encoder_2\\.).*"));
    }

    private static Optional<Long> width(LayerEntry entry) {
        return entry.algorithm()
                .map(algorithm -> Delta.of(entry, algorithm).shape())
                .filter(shape -> shape.size() > 1)
                .map(shape -> shape.get(1));
    }
}
