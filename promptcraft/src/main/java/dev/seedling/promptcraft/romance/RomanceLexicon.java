package dev.seedling.promptcraft.romance;

import dev.seedling.promptcraft.Resource;
import dev.seedling.promptcraft.english.EnglishNoun;
import dev.seedling.promptcraft.translation.Gloss;
import dev.seedling.promptcraft.translation.Gloss.GrammaticalNumber;
import dev.seedling.promptcraft.translation.Gloss.Kind;
import dev.seedling.promptcraft.translation.LexiconFile;
import dev.seedling.promptcraft.translation.LexiconFile.Entry;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words of one language by what they are. Things, qualities and doings come from files with both languages on a line,
 * the rest from the language's own file, in sections.
 */
final class RomanceLexicon {
    private final Inflection inflection;
    private final Map<String, String> alternatives = new HashMap<>();
    private final Map<String, String> colours = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final GlossTable nouns = new GlossTable();
    private final GlossTable qualities = new GlossTable();
    private final GlossTable doings = new GlossTable();
    private final PhraseTable phrases = new PhraseTable();
    private final Set<String> function = new HashSet<>();
    private final Set<String> fixed = new HashSet<>();
    private int entries;

    private RomanceLexicon(String file, int column, Inflection inflection) {
        this.inflection = inflection;
        each("things.txt", column, this::addThing);
        each("qualities.txt", column, this::addQuality);
        each("doings.txt", column, this::addDoing);
        String section = "";
        for (String line : Resource.lines(RomanceLexicon.class, file)) {
            if (line.startsWith("[")) {
                section = line;
            } else {
                add(section, line);
            }
        }
    }

    static RomanceLexicon french() {
        return new RomanceLexicon("french.txt", 0, Inflection.french());
    }

    static RomanceLexicon spanish() {
        return new RomanceLexicon("spanish.txt", 1, Inflection.spanish());
    }

    /** English for a thing, alternatives parted by bars. */
    Optional<String> thing(String word) {
        return Optional.ofNullable(alternatives.get(word.toLowerCase(Locale.ROOT)));
    }

    /** English for a colour, likewise. */
    Optional<String> colour(String word) {
        return Optional.ofNullable(colours.get(word));
    }

    /** In digits. */
    Optional<String> number(String word) {
        return word.matches("[1-9]\\d{1,3}|[2-9]") ? Optional.of(word) : Optional.ofNullable(numbers.get(word));
    }

    Optional<Gloss> noun(String word) {
        return read(nouns, word);
    }

    /** An adjective or a participle that is used as one, colours included. */
    Optional<Gloss> quality(String word) {
        return read(qualities, word);
    }

    Optional<Gloss> doing(String word) {
        return read(doings, word);
    }

    /** A word without its accents is another one only where no word is spelled like it. */
    private Optional<Gloss> read(GlossTable table, String word) {
        boolean spelled = nouns.has(word) || qualities.has(word) || doings.has(word);
        return spelled && !table.has(word) ? Optional.empty() : table.find(word);
    }

    /** Small words, and several words at once. */
    PhraseTable phrases() {
        return phrases;
    }

    boolean isFunctionWord(String word) {
        return function.contains(word);
    }

    boolean isFixed(String word) {
        return fixed.contains(word);
    }

    boolean knows(String word) {
        return numbers.containsKey(word) || nouns.has(word) || qualities.has(word) || doings.has(word);
    }

    int size() {
        return entries;
    }

    private interface Adding {
        void add(String english, List<String> words);
    }

    private void each(String file, int column, Adding adding) {
        for (Entry entry : LexiconFile.entries(RomanceLexicon.class, file)) {
            String[] columns = entry.right().split(";", -1);
            List<String> words = words(columns[column]);
            if (!words.isEmpty()) {
                entries++;
                adding.add(entry.left(), words);
            }
        }
    }

    private void addThing(String english, List<String> words) {
        EnglishNoun noun = EnglishNoun.parse(first(english));
        for (String word : words) {
            String plural = inflection.plural(word);
            alternatives.putIfAbsent(word, english);
            alternatives.putIfAbsent(plural, english);
            Gloss gloss = new Gloss(
                    Kind.NOUN,
                    noun.singular(),
                    noun.plural(),
                    plural.equals(word) ? GrammaticalNumber.EITHER : GrammaticalNumber.SINGULAR);
            nouns.add(word, gloss);
            nouns.add(plural, gloss.in(plural.equals(word) ? GrammaticalNumber.EITHER : GrammaticalNumber.PLURAL));
        }
    }

    private void addQuality(String english, List<String> words) {
        Gloss gloss = Gloss.word(Kind.ADJECTIVE, first(english));
        for (String word : words) {
            for (String form : List.of(word, inflection.feminine(word))) {
                qualities.add(form, gloss);
                qualities.add(inflection.plural(form), gloss);
            }
        }
    }

    private void addDoing(String english, List<String> words) {
        Gloss gloss = Gloss.word(Kind.VERB, english);
        words.forEach(word -> doings.add(word, gloss));
        words.stream()
                .filter(inflection::isInfinitive)
                .flatMap(word -> inflection.goingOn(word).stream())
                .forEach(form -> doings.add(form, gloss));
    }

    private void add(String section, String line) {
        switch (section) {
            case "[numbers]" -> addTo(numbers, line);
            case "[colours]" -> {
                addTo(colours, line);
                Entry entry = LexiconFile.entry(line);
                words(entry.right())
                        .forEach(word -> qualities.add(word, Gloss.word(Kind.ADJECTIVE, first(entry.left()))));
            }
            case "[phrases]" -> {
                entries++;
                phrases.add(LexiconFile.entry(line));
            }
            case "[function]" -> function.addAll(words(line));
            case "[fixed]" -> fixed.addAll(words(line));
            default -> throw new IllegalStateException("a lexicon has no section " + section);
        }
    }

    private void addTo(Map<String, String> map, String line) {
        entries++;
        Entry entry = LexiconFile.entry(line);
        words(entry.right()).forEach(word -> map.put(word, entry.left()));
    }

    private static String first(String alternatives) {
        return alternatives.replaceFirst("\\|.*", "");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
