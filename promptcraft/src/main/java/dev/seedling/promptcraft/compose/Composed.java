package dev.seedling.promptcraft.compose;

import dev.seedling.promptcraft.Part;
import dev.seedling.promptcraft.speech.Sentence;
import java.util.List;

/**
 * A prompt put together.
 *
 * @param notices sentences for the user, such as why a negative prompt is missing
 */
public record Composed(String prompt, String negative, List<Part> parts, List<Sentence> notices) {
    public Composed {
        parts = List.copyOf(parts);
        notices = List.copyOf(notices);
    }
}
