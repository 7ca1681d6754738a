package dev.seedling.promptcraft.lock;

import dev.seedling.promptcraft.lock.Lock.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds what an English text says of numbers, colours, names and things. */
public final class Locks {
    private Locks() {}

    /** @param masked a text whose literals are masked */
    public static List<Lock> in(String masked) {
        List<Word> words = Word.in(masked);
        NounPhrases phrases = new NounPhrases(words);
        Set<Lock> locks = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            numberOrColour(words, i, phrases, masked).ifPresent(locks::add);
            place(words, i, phrases, masked).ifPresent(locks::add);
        }
        names(words).forEach(locks::add);
        for (Word head : phrases.heads()) {
            locks.add(new Lock(Kind.NOUN, head.stem(), "", head.text()));
        }
        return List.copyOf(locks);
    }

    private static Optional<Lock> numberOrColour(List<Word> words, int index, NounPhrases phrases, String text) {
        String word = words.get(index).lower();
        OptionalInt number = Numbers.valueOf(word);
        boolean colour = WordLists.COLOURS.contains(word);
        if (number.isEmpty() && !colour) {
            return Optional.empty();
        }
        int from = skipJoinedColours(words, skipOf(words, index));
        Optional<Word> head = phrases.headBehind(from);
        String phrase = text.substring(
                words.get(index).start(),
                head.map(Word::end).orElse(words.get(index).end()));
        String value = number.isPresent() ? String.valueOf(number.getAsInt()) : word;
        String noun =
                head.or(() -> toldOf(words, index, phrases)).map(Word::stem).orElse("");
        return Optional.of(new Lock(number.isPresent() ? Kind.COUNT : Kind.COLOUR, value, noun, phrase));
    }

    /** "the cat is white" */
    private static Optional<Word> toldOf(List<Word> words, int index, NounPhrases phrases) {
        boolean told = index >= 2
                && WordLists.TELLING.contains(words.get(index - 1).lower())
                && !words.get(index).breaks();
        return told
                ? phrases.heads().stream().filter(words.get(index - 2)::equals).findFirst()
                : Optional.empty();
    }

    /** "left of an elephant", "above the sink" */
    private static Optional<Lock> place(List<Word> words, int index, NounPhrases phrases, String text) {
        Word word = words.get(index);
        boolean side = List.of("left", "right").contains(word.lower())
                && index + 1 < words.size()
                && words.get(index + 1).lower().equals("of");
        if (!side && !List.of("above", "below").contains(word.lower())) {
            return Optional.empty();
        }
        int before = index;
        while (before + 1 < words.size()
                && WordLists.FUNCTION.contains(words.get(before + 1).lower())
                && !words.get(before + 1).breaks()) {
            before++;
        }
        return phrases.headBehind(before)
                .map(head -> new Lock(Kind.PLACE, word.lower(), head.stem(), text.substring(word.start(), head.end())));
    }

    /** "a pair of shoes": the number belongs to what follows "of". */
    private static int skipOf(List<Word> words, int index) {
        boolean of = index + 1 < words.size() && words.get(index + 1).lower().equals("of");
        return of ? index + 1 : index;
    }

    /** "black and white stripes": both colours belong to the stripes. */
    private static int skipJoinedColours(List<Word> words, int index) {
        int at = index;
        while (at + 2 < words.size()
                && words.get(at + 1).lower().equals("and")
                && WordLists.COLOURS.contains(words.get(at + 2).lower())
                && WordLists.COLOURS.contains(words.get(at).lower())) {
            at += 2;
        }
        return at;
    }

    /** Capitals inside a sentence, unless nearly all words have them. */
    private static List<Lock> names(List<Word> words) {
        List<Lock> names = new ArrayList<>();
        long capitals = words.stream().filter(Word::capital).count();
        if (capitals > 3 && capitals * 3 > words.size() * 2L) {
            return names;
        }
        for (Word word : words) {
            if (word.capital() && !word.first() && word.text().length() > 1) {
                names.add(new Lock(Kind.NAME, word.lower(), "", word.text()));
            }
        }
        return names;
    }
}
