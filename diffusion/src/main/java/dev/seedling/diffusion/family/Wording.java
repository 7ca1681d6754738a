package dev.seedling.diffusion.family;

import dev.seedling.diffusion.text.Prompt;
import dev.seedling.diffusion.text.PromptChunks;
import dev.seedling.diffusion.text.PromptPart;
import dev.seedling.diffusion.text.PromptTokens;
import dev.seedling.diffusion.text.Slot;
import java.util.ArrayList;
import java.util.List;

/** How a prompt becomes chunks of at most 75 slots. */
@FunctionalInterface
public interface Wording {
    /** At least one chunk; none longer than {@link PromptChunks#LENGTH}. */
    List<List<Slot>> chunks(PromptTokens tokens);

    /** As the WebUI reads prompts: any length, with weights and breaks. */
    static Wording of(Prompt prompt) {
        return tokens -> PromptChunks.of(prompt, tokens);
    }

    /** As the reference reads prompts: what exceeds one chunk is cut off, and weights count for nothing. */
    static Wording literal(List<PromptPart> parts) {
        return tokens -> {
            List<Slot> slots = new ArrayList<>();
            for (PromptPart part : parts) {
                if (part instanceof PromptPart.Words words) {
                    for (long id : tokens.ids(words.text())) {
                        slots.add(new Slot.Token(id, 1));
                    }
                } else if (part instanceof PromptPart.Embedding embedding) {
                    for (int i = 0; i < tokens.vectors(embedding.name()); i++) {
                        slots.add(new Slot.Vector(embedding.name(), i, 1));
                    }
                }
            }
            return List.of(List.copyOf(slots.subList(0, Math.min(slots.size(), PromptChunks.LENGTH))));
        };
    }

    /** With empty chunks at the end, so that two prompts can be compared position by position. */
    default Wording atLeast(int count) {
        return tokens -> {
            List<List<Slot>> chunks = new ArrayList<>(chunks(tokens));
            while (chunks.size() < count) {
                chunks.add(List.of());
            }
            return chunks;
        };
    }
}
