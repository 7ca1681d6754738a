package dev.seedling.promptcraft.translation;

import java.util.List;

/**
 * A text in English.
 *
 * @param unknown words with no English, as typed
 */
public record Translation(String english, List<String> unknown) {
    public Translation {
        unknown = List.copyOf(unknown);
    }
}
