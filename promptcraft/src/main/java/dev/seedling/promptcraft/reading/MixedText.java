package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.lock.EnglishWords;
import dev.seedling.promptcraft.romance.Romance;
import dev.seedling.promptcraft.translation.Translation;
import dev.seedling.promptcraft.translation.Translator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English with some words of another language between: "Schloss on an island, ohne Brücke". Safe for many threads. */
final class MixedText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}'\u2019-]+");
    /** Joining words that no English text and no name has. */
    private static final Set<String> GERMAN = Set.of(
            "ohne", "mit", "und", "auf", "ein", "eine", "einen", "einem", "einer", "unter", "neben", "nicht", "kein",
            "keine");

    private static final Set<String> FRENCH =
            Set.of("une", "avec", "sans", "dans", "sous", "qui", "devant", "derrière");
    private static final Set<String> SPANISH = Set.of("una", "con", "sin", "sobre", "detrás", "unos", "unas");

    private final List<Guest> guests;

    MixedText(Translator german) {
        this.guests = List.of(
                new Guest(german, GERMAN, Language.GERMAN),
                new Guest(Romance.FRENCH, FRENCH, Language.FRENCH),
                new Guest(Romance.SPANISH, SPANISH, Language.SPANISH));
    }

    /** The text with its foreign stretches in English; the same text if no word tells of another language. */
    Translation translate(String text) {
        List<String> words = wordsOf(text);
        return guests.stream()
                .filter(guest -> words.stream().anyMatch(guest.telling()::contains)
                        && words.stream().anyMatch(guest::isOwn))
                .findFirst()
                .map(guest -> translated(text, guest))
                .orElse(new Translation(text, List.of()));
    }

    private static Translation translated(String text, Guest guest) {
        List<String> unknown = new ArrayList<>();
        StringBuilder english = new StringBuilder();
        Matcher words = WORD.matcher(text);
        int done = 0;
        while (words.find(done)) {
            if (!guest.speaks(words.group())) {
                english.append(text, done, words.end());
                done = words.end();
                continue;
            }
            int end = endOfStretch(text, words, guest);
            Translation own = guest.translator().translate(text.substring(words.start(), end));
            english.append(text, done, words.start()).append(own.english());
            unknown.addAll(own.unknown());
            done = end;
        }
        return new Translation(english.append(text.substring(done)).toString(), unknown);
    }

    /** Where the last of the guest's words ends that stand side by side with the first. */
    private static int endOfStretch(String text, Matcher first, Guest guest) {
        Matcher next = WORD.matcher(text);
        int end = first.end();
        while (next.find(end) && text.substring(end, next.start()).isBlank() && guest.speaks(next.group())) {
            end = next.end();
        }
        return end;
    }

    private static List<String> wordsOf(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** A language that words of a text may be in. */
    private record Guest(Translator translator, Set<String> telling, Language language) {
        /** A word that means something, not one that only joins others. */
        boolean isOwn(String word) {
            return !telling.contains(word) && !EnglishWords.isCommonWord(word) && translator.tells(word);
        }

        boolean speaks(String typed) {
            String word = typed.toLowerCase(Locale.ROOT);
            boolean small = language.hasSmallWord(word) && !Language.ENGLISH.hasSmallWord(word);
            return telling.contains(word) || (!EnglishWords.isCommonWord(word) && (small || translator.tells(word)));
        }
    }
}
