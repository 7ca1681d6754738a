package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.german.GermanTranslator;
import dev.seedling.promptcraft.german.GermanTranslator.Translation;
import dev.seedling.promptcraft.lock.Literals;
import dev.seedling.promptcraft.lock.Lock;
import dev.seedling.promptcraft.lock.Locks;
import dev.seedling.promptcraft.romance.Romance;
import java.util.List;
import java.util.Optional;

/** Reads an idea by rules alone: literals first, then language, wrapping, negations and slots. Safe for many threads. */
public final class IdeaReader {
    /** What is painted for an idea that only says what must not be seen. */
    private static final String NOTHING = "an empty scene";

    private final EnglishReader english = new EnglishReader();
    private final GermanTranslator german = new GermanTranslator();

    public Reading read(String idea) {
        Literals literals = Literals.in(idea);
        String plain = literals.masked().replaceAll("\\s+", " ").strip();
        Optional<Language> told = Language.told(plain, german);
        Language language = told.orElse(Language.ENGLISH);
        String bare = language == Language.GERMAN ? GermanRequest.unwrap(plain) : Request.unwrap(plain);
        Unwanted unwanted = Unwanted.in(bare, language);
        Translation translation = translate(bare, language);
        Negations negations = negations(translation, unwanted, language);
        String text = negations.text();
        Slots said = english.read(text.isBlank() ? NOTHING : text, negations.absent());
        boolean isEnglish = language == Language.ENGLISH || language == Language.OTHER;
        return new Reading(
                idea,
                literals,
                told,
                isEnglish ? text : unwanted.text(),
                isEnglish ? negations.absent() : unwanted.things(),
                text,
                said,
                locks(text, language),
                text.isBlank(),
                translation.unknown());
    }

    /** In French and Spanish the words themselves say what is unwanted; in German their English does. */
    private static Negations negations(Translation translation, Unwanted unwanted, Language language) {
        Optional<Romance> romance = romance(language);
        return romance.isPresent()
                ? new Negations(unwanted.text(), english(unwanted.things(), romance.get()))
                : Negations.in(Request.unwrap(translation.english()));
    }

    private static List<String> english(List<String> things, Romance romance) {
        return things.stream()
                .map(thing -> thing.matches("personne|nadie")
                        ? "people"
                        : romance.english(thing).orElse(thing))
                .distinct()
                .toList();
    }

    private Translation translate(String text, Language language) {
        return language == Language.GERMAN ? german.translate(text) : new Translation(text, List.of());
    }

    /** In languages that the rules cannot read, only what is alike in all of them is locked: the literals. */
    private static List<Lock> locks(String text, Language language) {
        return switch (language) {
            case ENGLISH, GERMAN -> Locks.in(text);
            case FRENCH -> Romance.FRENCH.locks(text);
            case SPANISH -> Romance.SPANISH.locks(text);
            case OTHER -> List.of();
        };
    }

    private static Optional<Romance> romance(Language language) {
        return switch (language) {
            case FRENCH -> Optional.of(Romance.FRENCH);
            case SPANISH -> Optional.of(Romance.SPANISH);
            case ENGLISH, GERMAN, OTHER -> Optional.empty();
        };
    }
}
