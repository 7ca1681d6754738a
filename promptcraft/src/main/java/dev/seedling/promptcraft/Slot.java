package dev.seedling.promptcraft;

import java.util.Locale;

/** The parts a prompt is made of, in the order in which they are written. */
public enum Slot {
    SUBJECT,
    SETTING,
    MEDIUM,
    STYLE,
    LIGHTING,
    COMPOSITION,
    /** Words such as "sharp focus", which the composer adds for families that know them. */
    QUALITY,
    NEGATIVE,
    ASPECT;

    /** Its name as shown to people, such as {@code lighting}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
