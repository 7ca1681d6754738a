package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.lock.Literals;
import dev.seedling.promptcraft.lock.Lock;
import java.util.List;

/**
 * An idea as the rules understand it.
 *
 * @param idea what the user typed, unchanged
 * @param literals what must come through byte for byte
 * @param language what it is written in
 * @param own the idea in the user's own language without its wrapping, literals masked
 * @param english the idea in English with its literals masked, its wrapping and negations gone
 * @param said the slots the user filled, literals masked
 * @param locks numbers, colours, names and things that the prompt must keep
 * @param onlyNegations whether the idea says what must not be seen and nothing else
 * @param unknown words of another language that the rules have no English for, as typed
 */
public record Reading(
        String idea,
        Literals literals,
        Language language,
        String own,
        String english,
        Slots said,
        List<Lock> locks,
        boolean onlyNegations,
        List<String> unknown) {
    public Reading {
        locks = List.copyOf(locks);
        unknown = List.copyOf(unknown);
    }
}
