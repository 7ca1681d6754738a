package dev.seedling.promptcraft.lock;

/**
 * Something the user said that must be in the prompt, bound to the word it was said of.
 *
 * @param value the number, colour, position, name or noun in lower case; any of several, parted by bars, where a translation has
 *     more than one right answer
 * @param noun what the number or colour belongs to, or what something lies "left of", likewise; empty if it stands alone, as names and nouns do
 * @param phrase the user's own words for it, to put back if they are lost
 */
public record Lock(Kind kind, String value, String noun, String phrase) {
    public enum Kind {
        COUNT,
        COLOUR,
        /** Left of, right of, above or below another thing. */
        PLACE,
        NAME,
        NOUN
    }
}
