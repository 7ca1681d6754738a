package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.Slot;

/**
 * A stretch of an idea between commas or stops.
 *
 * @param end the punctuation and white space behind it, kept so that neighbours join as they were written
 */
record Segment(String text, String end, Slot slot) {}
