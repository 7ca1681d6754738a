package dev.seedling.diffusion.family;

/**
 * A prompt and how to read it.
 *
 * @param clipSkip which hidden state counts, from the end: 1 is the last, as the WebUI counts
 * @param sizes what XL is told of the picture
 */
public record Reading(Wording wording, int clipSkip, SizeHints sizes) {
    /** The same prompt with empty chunks up to a number. */
    public Reading atLeast(int chunks) {
        return new Reading(wording.atLeast(chunks), clipSkip, sizes);
    }
}
