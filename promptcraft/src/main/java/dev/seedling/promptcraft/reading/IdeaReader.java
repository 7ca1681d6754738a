package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.german.GermanTranslator;
import dev.seedling.promptcraft.german.GermanTranslator.Translation;
import dev.seedling.promptcraft.lock.Literals;
import dev.seedling.promptcraft.lock.Lock;
import dev.seedling.promptcraft.lock.Locks;
import java.util.List;

/** Reads an idea by rules alone: literals first, then language, wrapping, negations and slots. Safe for many threads. */
public final class IdeaReader {
    private final EnglishReader english = new EnglishReader();
    private final GermanTranslator german = new GermanTranslator();

    public Reading read(String idea) {
        Literals literals = Literals.in(idea);
        String plain = literals.masked().replaceAll("\\s+", " ").strip();
        Language language = Language.of(plain, german);
        String own = language == Language.GERMAN ? GermanRequest.unwrap(plain) : Request.unwrap(plain);
        Translation translation = translate(own, language);
        Negations negations = Negations.in(Request.unwrap(translation.english()));
        String text = negations.text().isBlank() ? translation.english() : negations.text();
        Slots said = english.read(text, negations.absent());
        boolean onlyNegations = negations.text().isBlank();
        return new Reading(
                idea, literals, language, own, text, said, locks(text, language), onlyNegations, translation.unknown());
    }

    private Translation translate(String text, Language language) {
        return language == Language.GERMAN ? german.translate(text) : new Translation(text, List.of());
    }

    /** In languages that the rules cannot read, only what is alike in all of them is locked: the literals. */
    private static List<Lock> locks(String text, Language language) {
        boolean readable = language == Language.ENGLISH || language == Language.GERMAN;
        return readable ? Locks.in(text) : List.of();
    }
}
