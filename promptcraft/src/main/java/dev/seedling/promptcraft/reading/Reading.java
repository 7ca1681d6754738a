package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.lock.Literals;
import dev.seedling.promptcraft.lock.Lock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An idea as the rules understand it.
 *
 * @param idea what the user typed, its letters composed (Unicode NFC)
 * @param literals what must come through byte for byte
 * @param told the language that its words tell it is written in; empty if they tell none
 * @param own the idea in the user's own language without its wrapping and negations, literals masked; empty if it has
 *     nothing else
 * @param absent what must not be seen, in the user's own language
 * @param english the idea in English with its literals masked, its wrapping and negations gone
 * @param said the slots the user filled, literals masked
 * @param locks numbers, colours, names and things that the prompt must keep
 * @param onlyNegations whether the idea says what must not be seen and nothing else
 * @param unknown words of another language that the rules have no English for, as typed
 */
public record Reading(
        String idea,
        Literals literals,
        Optional<Language> told,
        String own,
        List<String> absent,
        String english,
        Slots said,
        List<Lock> locks,
        boolean onlyNegations,
        List<String> unknown) {
    public Reading {
        absent = List.copyOf(absent);
        locks = List.copyOf(locks);
        unknown = List.copyOf(unknown);
    }

    /** Whether the words are another language's, and the prompt's English is not the user's own. */
    public boolean translated() {
        return language() != Language.ENGLISH;
    }

    /** Whether the rules have no English for the words, so that only a language model can translate them. */
    public boolean untranslatable() {
        return language() == Language.OTHER;
    }

    /** Whether the locks speak of another language's words, so that a model's English may be as right as the rules'. */
    public boolean freelyTranslated() {
        return translated() && language() != Language.GERMAN;
    }

    /** English where the words tell no language. */
    public Language language() {
        return told.orElse(Language.ENGLISH);
    }

    /** The language to answer in: that of the words, or the user's own where they tell none that there are sentences in. */
    public Locale answer(Locale users) {
        return told.filter(language -> language != Language.OTHER)
                .map(Language::locale)
                .orElse(users);
    }
}
