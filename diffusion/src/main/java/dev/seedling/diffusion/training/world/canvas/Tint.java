package dev.seedling.diffusion.training.world.canvas;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

/** The eleven basic colour terms of English (Berlin and Kay, 1969): the colours that a thing may be asked in. */
public enum Tint {
    RED(0xd93a30, "crimson", "scarlet"),
    ORANGE(0xf0872a),
    YELLOW(0xf5cc38, "golden"),
    GREEN(0x3f9e4d, "emerald"),
    BLUE(0x2f6bd8, "azure"),
    PURPLE(0x8342b5, "violet"),
    PINK(0xf284b2, "rosy"),
    BROWN(0x87532e),
    BLACK(0x2a2a33),
    WHITE(0xf6f3ec, "snow-white"),
    GRAY(0x8e929b, "grey", "silver");

    private final Color base;

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives a list that never changes
    private final List<String> words;

    Tint(int rgb, String... synonyms) {
        base = new Color(rgb);
        words = Colors.prepend(name().toLowerCase(Locale.ROOT), synonyms);
    }

    public Color base() {
        return base;
    }

    /** The colour's name first, then other words for it. */
    public List<String> words() {
        return words;
    }
}
