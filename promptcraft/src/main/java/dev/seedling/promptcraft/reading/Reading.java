package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.lock.Literals;

/**
 * An idea as the rules understand it.
 *
 * @param idea what the user typed, unchanged
 * @param literals what must come through byte for byte
 * @param english the idea in English with its literals masked, its wrapping and negations gone
 * @param said the slots the user filled, literals masked
 */
public record Reading(String idea, Literals literals, String english, Slots said) {}
