package dev.seedling.promptcraft.conversation;

import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.lock.EnglishWords;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits of how many there are of a thing: "two more cats", "three boats instead of two", "one boat less". */
final class Counting {
    private static final String NUMBER = "a couple of|a pair of|" + CountedThing.NUMBER;
    private static final String NOUN = "\\p{L}+(?:[ -]\\p{L}+){0,2}?";
    private static final String VERB = "(?:(?:add|paint|draw|make|give it|put in|include)\\s+)?";
    private static final Pattern MORE =
            pattern("^" + VERB + "(" + NUMBER + ")\\s+(?:more|additional|extra|further|other)\\s+(" + NOUN + ")$");
    private static final Pattern ANOTHER = pattern("^" + VERB + "(?:yet\\s+)?another()\\s+(" + NOUN + ")$");
    private static final Pattern ADDED = pattern("^(?:add|include|put in)\\s+(" + NUMBER + ")\\s+(" + NOUN + ")$");
    private static final Pattern FEWER = pattern("^(" + NUMBER + ")\\s+(?:fewer|less)\\s+(" + NOUN + ")$");
    private static final Pattern FEWER_BEHIND = pattern("^(" + NUMBER + ")\\s+(" + NOUN + ")\\s+(?:fewer|less)$");
    private static final Pattern INSTEAD =
            pattern("^(?:(?:make (?:it|that)|paint|draw|only|just|with)\\s+)?(" + NUMBER + ")\\s*(" + NOUN
                    + ")?\\s+(?:instead of|rather than|not)\\s+(?!an?\\b)(?:" + NUMBER + ")(?:\\s+(" + NOUN + "))?$");
    private static final Pattern EXACTLY = pattern(
            "^(?:(?:make (?:it|that|them)|there should be|only|just|exactly)\\s+)*(" + NUMBER + ")\\s+(" + NOUN + ")$");
    private static final Pattern ALONE =
            pattern("^(?:make (?:it|that|them)|there should be|only|exactly)\\s+((?!an?$|\\d{3})(?:" + NUMBER
                    + "))(?:\\s+of\\s+them)?$");
    private static final Pattern FEW = pattern("^(?:fewer|less)\\s+(" + NOUN + ")$");
    private static final Pattern MANY = pattern("^(?:(?:add|some)\\s+)?(?:many |a lot )?more\\s+(" + NOUN + "s)$");

    private Counting() {}

    /** What a clause says of the number of something that the picture has; none if it speaks of something else. */
    static Optional<Edit> read(String clause, Slots parent) {
        return by(MORE, clause, parent, 1)
                .or(() -> by(ANOTHER, clause, parent, 1))
                .or(() -> by(ADDED, clause, parent, 1))
                .or(() -> by(FEWER, clause, parent, -1))
                .or(() -> by(FEWER_BEHIND, clause, parent, -1))
                .or(() -> instead(clause, parent))
                .or(() -> many(clause, parent))
                .or(() -> few(clause, parent))
                .or(() -> exactly(clause, parent))
                .or(() -> alone(clause, parent));
    }

    /** "another" is one more. A thing that is there once, with an article, counts as one. */
    private static Optional<Edit> by(Pattern pattern, String clause, Slots parent, int sign) {
        Matcher matcher = pattern.matcher(clause);
        return matcher.find()
                ? counted(parent, matcher.group(2), before -> before + sign * value(matcher.group(1)))
                : Optional.empty();
    }

    /** The thing may be named before, behind, or not at all: then it is whatever there are so many of. */
    private static Optional<Edit> instead(String clause, Slots parent) {
        Matcher matcher = INSTEAD.matcher(clause);
        if (!matcher.find()) {
            return Optional.empty();
        }
        if (matcher.group(2) != null
                && matcher.group(3) != null
                && !Removal.names(matcher.group(2), matcher.group(3))) {
            return Optional.empty();
        }
        int wanted = value(matcher.group(1));
        String thing = Optional.ofNullable(matcher.group(2))
                .or(() -> Optional.ofNullable(matcher.group(3)))
                .or(() -> CountedThing.first(parent.subject()))
                .orElse("");
        return counted(parent, thing, before -> wanted);
    }

    private static Optional<Edit> exactly(String clause, Slots parent) {
        Matcher matcher = EXACTLY.matcher(clause);
        boolean number =
                matcher.find() && !matcher.group(1).toLowerCase(Locale.ROOT).matches("an?");
        return number ? counted(parent, matcher.group(2), before -> value(matcher.group(1))) : Optional.empty();
    }

    private static Optional<Edit> alone(String clause, Slots parent) {
        Matcher matcher = ALONE.matcher(clause);
        return matcher.find()
                ? CountedThing.foremost(parent.subject())
                        .flatMap(thing -> CountedThing.in(parent.subject(), thing))
                        .filter(CountedThing::isNamedAlone)
                        .map(thing -> edit(thing.times(value(matcher.group(1)))))
                : Optional.empty();
    }

    private static Optional<Edit> many(String clause, Slots parent) {
        Matcher matcher = MANY.matcher(clause);
        return matcher.find()
                ? CountedThing.in(parent.subject(), matcher.group(1)).map(thing -> edit(thing.many()))
                : Optional.empty();
    }

    private static Optional<Edit> few(String clause, Slots parent) {
        Matcher matcher = FEW.matcher(clause);
        return matcher.find()
                ? CountedThing.in(parent.subject(), matcher.group(1))
                        .filter(thing -> thing.number() > 1)
                        .map(thing -> edit(thing.number() == 2 ? thing.times(1) : thing.few()))
                : Optional.empty();
    }

    /** More of something that the picture lacks: it comes in that number. */
    static Optional<String> addition(String clause) {
        Matcher more = MORE.matcher(clause);
        if (more.find()) {
            return Optional.of(more.group(1) + " " + more.group(2));
        }
        Matcher another = ANOTHER.matcher(clause);
        return another.find() ? Optional.of("another " + another.group(2)) : Optional.empty();
    }

    private static Optional<Edit> counted(Slots parent, String noun, IntUnaryOperator change) {
        return CountedThing.in(parent.subject(), noun)
                .filter(thing -> change.applyAsInt(thing.number()) > 0)
                .map(thing -> edit(thing.times(change.applyAsInt(thing.number()))));
    }

    private static Edit edit(String subject) {
        return slots -> slots.withSubject(subject);
    }

    private static int value(String number) {
        String word = number.toLowerCase(Locale.ROOT).replaceFirst("^a (couple|pair) of$", "two");
        return EnglishWords.numberOf(word).orElse(1);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
