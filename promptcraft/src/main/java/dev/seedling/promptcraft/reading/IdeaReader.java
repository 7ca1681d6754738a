package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.german.GermanTranslator;
import dev.seedling.promptcraft.lock.Literals;
import dev.seedling.promptcraft.lock.Lock;
import dev.seedling.promptcraft.lock.Locks;
import dev.seedling.promptcraft.romance.Romance;
import dev.seedling.promptcraft.translation.Translation;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/** Reads an idea by rules alone: literals first, then language, wrapping, negations and slots. Safe for many threads. */
public final class IdeaReader {
    /** What is painted for an idea that only says what must not be seen. */
    private static final String NOTHING = "an empty scene";

    private final EnglishReader english = new EnglishReader();
    private final GermanTranslator german = new GermanTranslator();
    private final MixedText mixed = new MixedText(german);

    /** @param typed in any form of Unicode; letters that came in pieces are put together */
    public Reading read(String typed) {
        String idea = Normalizer.normalize(typed, Normalizer.Form.NFC);
        Literals literals = Literals.in(idea);
        String plain = literals.masked().replaceAll("\\s+", " ").strip();
        Optional<Language> told = Language.told(plain, german);
        Language language = told.orElse(Language.ENGLISH);
        String bare = Numerals.inDigits(bare(plain, language), language);
        Unwanted unwanted = Unwanted.in(bare, language);
        Optional<Romance> romance = romance(language);
        Translation translation =
                romance.isPresent() ? romance.get().translate(unwanted.text()) : translate(bare, language);
        Negations negations = Negations.in(Request.unwrap(translation.english()))
                .and(romance.map(own -> english(unwanted.things(), own)).orElse(List.of()));
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
                locks(text, unwanted.text(), language),
                text.isBlank(),
                translation.unknown());
    }

    private static String bare(String plain, Language language) {
        return switch (language) {
            case GERMAN -> GermanRequest.unwrap(plain);
            case FRENCH, SPANISH -> RomanceRequest.unwrap(plain);
            case ENGLISH, OTHER -> Request.unwrap(plain);
        };
    }

    /** In French and Spanish the words themselves say what is unwanted; in German their English does. */
    private static List<String> english(List<String> things, Romance romance) {
        return things.stream()
                .map(thing -> thing.matches("personne|nadie")
                        ? "people"
                        : romance.translate(thing).english().replaceFirst("^(?:the|an?) ", ""))
                .distinct()
                .toList();
    }

    private Translation translate(String text, Language language) {
        return switch (language) {
            case GERMAN -> german.translate(text);
            case ENGLISH -> mixed.translate(text);
            case FRENCH, SPANISH, OTHER -> new Translation(text, List.of());
        };
    }

    /** What a translation must keep of French and Spanish; in languages that the rules cannot read, only what is alike in all of them is locked: the literals. */
    private static List<Lock> locks(String english, String own, Language language) {
        return switch (language) {
            case ENGLISH, GERMAN -> Locks.in(english);
            case FRENCH -> Romance.FRENCH.locks(own);
            case SPANISH -> Romance.SPANISH.locks(own);
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
