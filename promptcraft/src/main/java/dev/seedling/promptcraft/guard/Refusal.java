package dev.seedling.promptcraft.guard;

/**
 * An idea that a channel does not paint.
 *
 * @param term what it stumbled over
 * @param safe the idea with other words in its place; empty if there are none
 */
public record Refusal(String term, String safe) {
    /** For the user: what, and what would be allowed. */
    public String sentence() {
        String refused = "'%s' is not painted in this channel".formatted(term);
        return safe.isEmpty() ? refused + "." : refused + "; this would be: " + safe;
    }
}
