package dev.seedling.promptcraft.conversation;

import dev.seedling.promptcraft.english.EnglishNoun;
import dev.seedling.promptcraft.lock.Amounts;
import dev.seedling.promptcraft.lock.EnglishWords;
import dev.seedling.promptcraft.lock.Literals;
import dev.seedling.promptcraft.lock.Lock;
import dev.seedling.promptcraft.lock.Locks;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A thing of a subject with the number or article before it: "two blue boats".
 *
 * @param literals of the whole subject
 * @param start where the number stands in the masked subject
 * @param number how many there are
 * @param between what stands between number and noun, with the spaces
 * @param singular the noun
 * @param end where the noun ends
 */
record CountedThing(Literals literals, int start, int number, String between, String singular, int end) {
    /** Articles and numbers, as a pattern's alternatives. */
    static final String NUMBER = "an?|" + Amounts.NUMBER;

    private static final String AMOUNT = "an?|" + Amounts.AMOUNT;
    private static final String ADJECTIVES =
            "\\s+(?:(?!and\\b|or\\b|of\\b|with\\b|in\\b|on\\b|at\\b|by\\b|the\\b|an?\\b)[\\p{L}-]+\\s+){0,3}?";

    /** Of "a portrait of a woman" two are two women. */
    private static final Pattern PORTRAYAL = Pattern.compile(
            "^(?:an?|the)?\\s*(?:[\\w-]+\\s+)?(?:portrait|view|close-up|face|silhouette)s?\\s+of\\s+",
            Pattern.CASE_INSENSITIVE);

    /** What somebody does stands behind them: in "a woman feeding pigeons" the number is not the pigeons'. */
    private static final Pattern DOING =
            Pattern.compile("\\s+.*\\p{L}\\s+\\p{L}{3,}ing\\s+.*|\\s+\\p{L}[\\p{L}-]*\\s+\\p{L}{3,}ing\\s+");

    /** The first thing of that name, in either number; empty if there is none or it stands without number or article. */
    static Optional<CountedThing> in(String subject, String noun) {
        return noun.isEmpty()
                ? Optional.empty()
                : find(subject, EnglishNoun.of(noun).either());
    }

    /** The noun behind the first number above one. */
    static Optional<String> first(String subject) {
        return Locks.in(Literals.in(subject).masked()).stream()
                .filter(lock -> lock.kind() == Lock.Kind.COUNT && !lock.noun().isEmpty())
                .map(lock -> lock.phrase().replaceFirst("(?s)^.*\\s", ""))
                .findFirst();
    }

    /** What a number alone speaks of: the noun behind the first number above one, or else the first noun. */
    static Optional<String> foremost(String subject) {
        String shown = PORTRAYAL.matcher(Literals.in(subject).masked()).replaceFirst("");
        return first(subject)
                .or(() -> Locks.in(shown).stream()
                        .filter(lock -> lock.kind() == Lock.Kind.NOUN)
                        .map(Lock::phrase)
                        .findFirst());
    }

    /** Whether nothing but adjectives seems to stand between number and noun. */
    boolean isNamedAlone() {
        return !DOING.matcher(between).matches();
    }

    /** The subject with another number of the thing. */
    String times(int wanted) {
        EnglishNoun noun = EnglishNoun.of(singular);
        return wanted == 1 ? with("one", noun.singular()) : with(EnglishWords.numberWord(wanted), noun.plural());
    }

    /** The subject with many of the thing. */
    String many() {
        return with("many", EnglishNoun.of(singular).plural());
    }

    /** The subject with fewer of the thing. */
    String few() {
        return with("a few", EnglishNoun.of(singular).plural());
    }

    private String with(String count, String noun) {
        String masked = literals.masked();
        return literals.restore(masked.substring(0, start) + count + between + noun + masked.substring(end));
    }

    private static Optional<CountedThing> find(String subject, String nounPattern) {
        Literals literals = Literals.in(subject);
        Matcher matcher = Pattern.compile(
                        "\\b(" + AMOUNT + ")\\b(" + ADJECTIVES + ")(" + nounPattern + ")\\b", Pattern.CASE_INSENSITIVE)
                .matcher(literals.masked());
        if (!matcher.find()) {
            return Optional.empty();
        }
        String count = matcher.group(1).toLowerCase(Locale.ROOT);
        int number = EnglishWords.numberOf(count).orElse(count.matches("some|several|many|a\\s+few") ? 3 : 1);
        return Optional.of(new CountedThing(
                literals, matcher.start(1), number, matcher.group(2), matcher.group(3), matcher.end(3)));
    }
}
