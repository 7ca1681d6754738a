package dev.seedling.promptcraft.romance;

import dev.seedling.promptcraft.lock.EnglishWords;
import dev.seedling.promptcraft.lock.Lock;
import dev.seedling.promptcraft.lock.Lock.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a French or Spanish text says of numbers, colours, things and names, as its English must keep it. */
final class RomanceLocks {
    /** Words that may stand between a number or a colour and its noun. */
    private static final int REACH = 3;

    private static final Set<String> JOINTS = Set.of("et", "y", "e");

    private final RomanceLexicon lexicon;
    private final Linking linking;
    private final List<RomanceWord> words;

    RomanceLocks(RomanceLexicon lexicon, String masked) {
        this.lexicon = lexicon;
        this.linking = new Linking(lexicon);
        this.words = RomanceWord.in(masked);
    }

    List<Lock> all() {
        Set<Lock> locks = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            lockAt(i).ifPresent(locks::add);
        }
        return new ArrayList<>(locks);
    }

    private Optional<Lock> lockAt(int index) {
        RomanceWord word = words.get(index);
        Optional<String> number = lexicon.number(word.lower());
        if (number.isPresent()) {
            return Optional.of(bound(Kind.COUNT, number.get(), nounBehind(index), word));
        }
        Optional<String> colour = lexicon.colour(word.lower()).filter(any -> isAttribute(index));
        if (colour.isPresent()) {
            return Optional.of(bound(Kind.COLOUR, colour.get(), nounBefore(index), word));
        }
        Optional<String> thing = thingAt(index);
        if (thing.isPresent()) {
            return Optional.of(
                    new Lock(Kind.NOUN, stems(thing.get()), "", thing.get().replaceFirst("\\|.*", "")));
        }
        return word.isName() && !lexicon.isFunctionWord(word.lower())
                ? Optional.of(new Lock(Kind.NAME, word.lower(), "", word.text()))
                : Optional.empty();
    }

    private Optional<String> thingAt(int index) {
        return lexicon.thing(words.get(index).lower()).filter(any -> !isSaidOfThing(index));
    }

    /** Of "un tapis carré", "rouge et carré" and "très carré" only the carpet is a thing. */
    private boolean isSaidOfThing(int index) {
        if (index == 0
                || words.get(index).breaks()
                || lexicon.quality(words.get(index).lower()).isEmpty()) {
            return false;
        }
        RomanceWord before = words.get(index - 1);
        String beforeThat = index > 1 && !before.breaks() ? words.get(index - 2).lower() : "";
        String behind = index + 1 < words.size() && !words.get(index + 1).breaks()
                ? words.get(index + 1).lower()
                : "";
        return lexicon.thing(before.lower()).isPresent() || linking.isBefore(beforeThat, before.lower(), behind);
    }

    private static Lock bound(Kind kind, String value, Optional<String> noun, RomanceWord word) {
        return new Lock(kind, value, noun.map(RomanceLocks::stems).orElse(""), word.text());
    }

    /** Of "ice cream" the cream is looked for. */
    private static String stems(String things) {
        String nouns = Arrays.stream(things.toLowerCase(Locale.ROOT).split("\\|"))
                .map(thing -> thing.substring(thing.lastIndexOf(' ') + 1))
                .collect(Collectors.joining("|"));
        return EnglishWords.stems(nouns);
    }

    /** "une rose" is a flower, "une robe rose" is pink; "en noir et blanc" is no thing's colour. */
    private boolean isAttribute(int index) {
        if (index == 0 || words.get(index).breaks()) {
            return false;
        }
        String before = words.get(index - 1).lower();
        boolean chained = JOINTS.contains(before)
                && index > 1
                && lexicon.colour(words.get(index - 2).lower()).isPresent()
                && isAttribute(index - 2);
        return chained
                || !(lexicon.isFunctionWord(before) || lexicon.number(before).isPresent());
    }

    private Optional<String> nounBehind(int index) {
        for (int i = index + 1;
                i <= index + REACH && i < words.size() && !words.get(i).breaks();
                i++) {
            Optional<String> thing = lexicon.thing(words.get(i).lower());
            if (thing.isPresent() || isEnd(i, index + 1)) {
                return thing;
            }
        }
        return Optional.empty();
    }

    /** "une paire de chaussures": one joining word may stand right behind the number. */
    private boolean isEnd(int at, int first) {
        boolean of = at == first && Set.of("de", "d").contains(words.get(at).lower());
        return lexicon.isFunctionWord(words.get(at).lower()) && !of;
    }

    private Optional<String> nounBefore(int index) {
        for (int i = index - 1;
                i >= 0 && i >= index - REACH && !words.get(i + 1).breaks();
                i--) {
            String word = words.get(i).lower();
            boolean isColourAlone = lexicon.colour(word).isPresent() && i < index - 1;
            Optional<String> thing = thingAt(i).filter(any -> !isColourAlone);
            boolean joins = JOINTS.contains(word);
            if (thing.isPresent() || (lexicon.isFunctionWord(word) && !joins)) {
                return thing;
            }
        }
        return Optional.empty();
    }
}
