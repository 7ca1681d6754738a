package dev.seedling.promptcraft.reading;

/** How English asks for a thing to go: alternatives of patterns, in lower case. */
public final class Removals {
    /** Verbs before the thing. */
    public static final String VERB = "remove|delete|erase|drop|lose|take\\s+(?:away|out)|get\\s+rid\\s+of";

    /** Words that ask for less of it, or none. */
    public static final String LESS = "less|fewer|no\\s+more|not\\s+so\\s+much";

    /** A verb round the thing: "take the people away". */
    public static final String TAKEN_AWAY = "take\\s+(?<thing>[^,.;]+?)\\s+(?:away|out)";

    private Removals() {}
}
