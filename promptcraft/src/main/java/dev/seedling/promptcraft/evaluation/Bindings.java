package dev.seedling.promptcraft.evaluation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which numbers and colours a text gives to which things. A value is a thing's where it stands before it in the same
 * noun phrase ("two rusty blue cars") or is told of it ("the cars are blue"). No joining word, preposition,
 * punctuation or other thing may stand between, nor another number before a thing that is counted.
 */
final class Bindings {
    /** How many words may stand between a value and its noun ("two rusty old yellow cars"). */
    private static final int REACH = 4;

    private static final Set<String> NUMBERS = words("""
            one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
            eighteen nineteen twenty thirty forty fifty hundred dozen pair couple""");
    private static final Set<String> COLOURS = words("""
            red green blue yellow orange purple pink brown black white gray grey beige turquoise teal violet gold golden
            silver""");
    private static final Set<String> ENDS = words("""
            and or nor but with without of in on at by to from for into onto over under above below behind beside next
            near around across through between among along against inside outside off up down toward towards before
            after while as like than that which who whose where when a an the this these those his her its their is are
            was were be has have had wears wear holds hold sits sit stands stand rides ride says reads shows plus""");
    /** What may stand between a thing and what is told of it. */
    private static final Set<String> TELLING =
            words("that which is are was were all both painted dyed coloured colored in");
    /** Behind "of" these name the things themselves: "two of the cats". */
    private static final Set<String> OF_THEM = words("the these those his her its their");
    /** A colour joined to one of these is still the thing's; "black-tipped ears" are not black. */
    private static final Set<String> STILL_COLOUR = words("coloured colored painted tinted dyed");

    private final List<Token> tokens;
    private final Collection<String> things;

    /** @param things all that the text may speak of; what belongs to one does not reach over it to another */
    Bindings(String text, Collection<String> things) {
        this.tokens = Token.in(text);
        this.things = things;
    }

    /** Whether the noun has the value; of each, any of several that are parted by bars will do. */
    boolean bind(String value, String noun) {
        return ends(value, noun).findAny().isPresent();
    }

    /** Whether the noun itself has the value, and not only a noun of which it is the first half: "leather" in "a black leather jacket". */
    boolean bindHead(String value, String noun) {
        return ends(value, noun).anyMatch(end -> !goesOn(end));
    }

    /** Where the noun ends, wherever it has the value. */
    private IntStream ends(String value, String noun) {
        return Arrays.stream(value.toLowerCase(Locale.ROOT).split("\\|", -1))
                .map(one -> one.split("[\\s-]+", -1))
                .flatMapToInt(words -> IntStream.range(0, tokens.size())
                        .filter(at -> stands(words, at))
                        .flatMap(at -> IntStream.concat(
                                leads(at, at + words.length, noun), told(at, at + words.length, noun))));
    }

    private boolean stands(String[] words, int at) {
        return at + words.length <= tokens.size()
                && IntStream.range(0, words.length)
                        .allMatch(i -> word(at + i).equals(words[i])
                                && !(i > 0 && tokens.get(at + i).parted()));
    }

    /** "two [of the] [rusty blue] cars" */
    private IntStream leads(int from, int end, String noun) {
        if (isPartOfWord(from, end)) {
            return IntStream.empty();
        }
        boolean counts = isNumber(from);
        boolean ofThem = end + 1 < tokens.size() && word(end).equals("of") && OF_THEM.contains(word(end + 1));
        int start = ofThem ? end + 2 : end;
        for (int at = start; at < tokens.size() && at <= start + REACH; at++) {
            if (tokens.get(at).parted()) {
                return IntStream.empty();
            }
            if (length(noun, at) > 0) {
                return IntStream.of(at + length(noun, at));
            }
            if (endsPhrase(at, noun) || (counts && isNumber(at))) {
                return IntStream.empty();
            }
        }
        return IntStream.empty();
    }

    /** "three-legged", "green-eyed" and the last half of "twenty-five" say nothing of the noun behind them. */
    private boolean isPartOfWord(int from, int end) {
        boolean number = isNumber(from);
        boolean inner = number && tokens.get(from).hyphenated();
        boolean joined = end < tokens.size() && tokens.get(end).hyphenated();
        return inner || (joined && (number || (word(end).endsWith("ed") && !STILL_COLOUR.contains(word(end)))));
    }

    private boolean endsPhrase(int at, String noun) {
        boolean inWord = tokens.get(at).hyphenated();
        return (ENDS.contains(word(at)) && !inWord && !joinsColours(at)) || isAnotherThing(at, noun);
    }

    private boolean isNumber(int at) {
        return NUMBERS.contains(word(at)) || word(at).matches("\\d+");
    }

    /** "black and white stripes": both colours are the stripes'. */
    private boolean joinsColours(int at) {
        return word(at).equals("and")
                && COLOURS.contains(word(at - 1))
                && at + 1 < tokens.size()
                && COLOURS.contains(word(at + 1));
    }

    /** A thing that is not merely the first half of the noun: "tennis" before "ball". */
    private boolean isAnotherThing(int at, String noun) {
        int longest = things.stream().mapToInt(thing -> length(thing, at)).max().orElse(0);
        return longest > 0 && length(noun, at + longest) == 0;
    }

    private boolean goesOn(int next) {
        return next < tokens.size()
                && !tokens.get(next).parted()
                && things.stream().anyMatch(thing -> length(thing, next) > 0);
    }

    /** "the cars are [black and] blue", and no noun behind it that the colour could be the colour of. */
    private IntStream told(int from, int end, String noun) {
        boolean last = end >= tokens.size() || tokens.get(end).parted() || ENDS.contains(word(end));
        if (!last) {
            return IntStream.empty();
        }
        int at = from - 1;
        while (at > 0 && (TELLING.contains(word(at)) || joinsColours(at) || COLOURS.contains(word(at)))) {
            at--;
        }
        int behind = at + 1;
        boolean together =
                IntStream.rangeClosed(behind, from).noneMatch(i -> tokens.get(i).parted());
        return together && at >= 0 && endsAt(noun, behind) ? IntStream.of(behind) : IntStream.empty();
    }

    private boolean endsAt(String noun, int end) {
        return IntStream.rangeClosed(Math.max(0, end - 3), end - 1).anyMatch(at -> length(noun, at) == end - at);
    }

    /** How many words the noun takes if it stands there; 0 if it does not. */
    private int length(String noun, int at) {
        return Arrays.stream(noun.split("\\|", -1))
                .map(one -> one.replace('-', ' ').strip())
                .mapToInt(one -> {
                    int words = one.split(" ", -1).length;
                    return at + words <= tokens.size() && joined(at, words).matches(PromptText.inflected(one))
                            ? words
                            : 0;
                })
                .max()
                .orElse(0);
    }

    private String joined(int at, int words) {
        return tokens.subList(at, at + words).stream().map(Token::text).collect(Collectors.joining(" "));
    }

    private String word(int at) {
        return tokens.get(at).text();
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+", -1)));
    }
}
