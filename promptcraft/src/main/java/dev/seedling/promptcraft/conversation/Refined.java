package dev.seedling.promptcraft.conversation;

import dev.seedling.promptcraft.Slots;
import java.util.List;

/**
 * A parent's slots after a change.
 *
 * @param leftOver clauses that the rules did not understand
 */
public record Refined(Slots slots, List<String> leftOver) {
    public Refined {
        leftOver = List.copyOf(leftOver);
    }
}
