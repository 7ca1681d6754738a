package dev.seedling.promptcraft.translation;

import java.util.Set;

/** Things of which English says what is in them with "of": a cup of tea, a field of poppies, a portrait of a king. */
public final class Containers {
    private static final Set<String> WORDS = Set.of("""
            cup glass bottle plate bowl basket piece group herd flock bouquet pile crowd pair row mug crate bucket pot box
            bag slice field stack heap pack swarm bunch dozen sea jar can block team family army cloud school kind portrait
            picture painting photo photograph drawing statue close-up view sketch illustration image band circle line
            barrel scoop glimpse sip map model world land city kingdom queen king god goddess lord chunk bar sack tray
            """.strip().split("\\s+"));

    private Containers() {}

    /** @param singular an English noun */
    public static boolean hold(String singular) {
        return WORDS.contains(singular);
    }
}
