package dev.seedling.promptcraft;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a kind of model likes to be spoken to. */
public enum PromptFamily {
    SD15,
    SD21,
    SDXL,
    TURBO,
    SPROUT;

    /** Its name as users write it, such as {@code sd15}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * How a model is spoken to whose engine calls its family so: distilled ones take sentences and no negative prompt.
     *
     * @throws PromptcraftException if no family has that name
     */
    public static PromptFamily ofModel(String family) {
        return switch (family) {
            case "lcm", "sdxl-turbo" -> TURBO;
            default -> of(family);
        };
    }

    /** @throws PromptcraftException if no family has that name */
    public static PromptFamily of(String id) {
        return Arrays.stream(values())
                .filter(family -> family.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new PromptcraftException("family must be one of %s, was '%s'"
                        .formatted(
                                Arrays.stream(values()).map(PromptFamily::id).collect(Collectors.joining(", ")), id)));
    }
}
