package dev.seedling.diffusion.text;

import java.util.List;

/** A prompt as {@link PromptSyntax} understands it. */
public record Prompt(List<PromptPart> parts, List<LoraTag> loras) {
    public Prompt {
        parts = List.copyOf(parts);
        loras = List.copyOf(loras);
    }
}
