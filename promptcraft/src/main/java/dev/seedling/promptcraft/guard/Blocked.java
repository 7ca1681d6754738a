package dev.seedling.promptcraft.guard;

import dev.seedling.promptcraft.PromptcraftException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A term that is not painted: in any case, as a whole word, as a plural, with a German adjective's ending, and with
 * something between all of its letters. Immutable.
 */
public final class Blocked {
    /** Shorter terms with a German ending are too often other words: "bar" and "bare". */
    private static final int ENDING = 5;

    /** An exception is one only where nothing goes on behind it: a naked flame, but no naked flame dancer. */
    private static final String END =
            "(?=\\s*(?:$|[^\\p{L}\\d\\s-]|(?:and|or|in|on|at|with|without|of|by|over|under|behind|near|next|from|to|for"
                    + "|against|through|between|beside|beneath|below|above|around|inside|outside|among|across|along|before|after|into|onto|as"
                    + "|that|which|is|are|und|oder|im|am|auf|an|mit|ohne|bei|vor|\u00fcber|unter|aus|zwischen"
                    + "|sichtbar|visible|\\p{L}{2,}ing)(?![\\p{L}\\d])))";

    private final String term;
    private final String instead;
    private final List<String> except;
    private final Pattern pattern;

    /** A term that has no exceptions. */
    public Blocked(String term, String instead) {
        this(term, instead, List.of());
    }

    /**
     * @param instead what may stand in its place; empty if nothing may
     * @param except phrases with the term in them that are harmless, such as "naked mole rat"
     * @throws PromptcraftException if the term is empty, or an exception lacks it
     */
    public Blocked(String term, String instead, List<String> except) {
        if (term.isBlank()) {
            throw new PromptcraftException("a term that is not painted must have letters, was empty");
        }
        this.term = term;
        this.instead = instead;
        this.except = List.copyOf(except);
        Pattern own = compiled(own());
        for (String phrase : except) {
            if (!own.matcher(phrase).find()) {
                throw new PromptcraftException(
                        "an exception from '%s' must have that word in it, was '%s'".formatted(term, phrase));
            }
        }
        this.pattern = compiled(Stream.concat(except.stream().map(Blocked::spared), Stream.of("(?<term>" + own() + ")"))
                .collect(Collectors.joining("|")));
    }

    public String term() {
        return term;
    }

    /** What may stand in its place; empty if nothing may. */
    public String instead() {
        return instead;
    }

    /** Whether the term stands in a text outside of its exceptions. */
    boolean isIn(String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.group("term") != null) {
                return true;
            }
        }
        return false;
    }

    /** The text with what may stand in the term's place. */
    String replacedIn(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.replaceAll(found ->
                Matcher.quoteReplacement(matcher.group("term") == null ? found.group() : replacement(matcher)));
    }

    private String replacement(Matcher found) {
        boolean many = found.group("many") != null && !instead.endsWith("s");
        return many ? instead + "s" : instead;
    }

    private String own() {
        return "(?<![\\p{L}\\d])(?:" + inflected() + "|" + spelt() + ")(?![\\p{L}\\d])";
    }

    private String inflected() {
        boolean changing = term.matches("(?i).*[^aeiou]y");
        String stem = changing
                ? Pattern.quote(term.substring(0, term.length() - 1)) + "(?:y|(?<many>ies))"
                : Pattern.quote(term) + "(?:['\u2019]s|(?<many>e?s))?";
        return term.length() < ENDING ? stem : "(?:" + stem + "|" + Pattern.quote(term) + "e[mnr]?)";
    }

    private String spelt() {
        return term.codePoints()
                .mapToObj(Character::toString)
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s._*\u00b7-]"));
    }

    private static String spared(String phrase) {
        String words = Stream.of(phrase.strip().split("[\\s-]+", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s-]"));
        return "(?<![\\p{L}\\d])" + words + "s?" + END;
    }

    private static Pattern compiled(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Blocked blocked
                && term.equals(blocked.term)
                && instead.equals(blocked.instead)
                && except.equals(blocked.except);
    }

    @Override
    public int hashCode() {
        return Objects.hash(term, instead, except);
    }

    @Override
    public String toString() {
        return term;
    }
}
