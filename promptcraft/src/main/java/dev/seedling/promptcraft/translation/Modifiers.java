package dev.seedling.promptcraft.translation;

import java.util.Map;

/** A noun as it stands before another: "wood" makes a wooden house, "stone" a stone house. */
public final class Modifiers {
    private static final Map<String, String> ADJECTIVES = Map.of(
            "wood", "wooden",
            "gold", "golden",
            "wool", "woolen",
            "bright", "light");

    private Modifiers() {}

    public static String of(String english) {
        return ADJECTIVES.getOrDefault(english, english);
    }
}
