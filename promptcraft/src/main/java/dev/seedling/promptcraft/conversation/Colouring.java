package dev.seedling.promptcraft.conversation;

import dev.seedling.promptcraft.english.Article;
import dev.seedling.promptcraft.lock.Amounts;
import dev.seedling.promptcraft.lock.EnglishWords;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits of colour. */
final class Colouring {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern SHADED = Pattern.compile(
            "^(?:(?:dark|light|bright|pale|deep|neon|pastel)\\s+)?(\\p{L}+(?:-\\p{L}+)*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DETERMINER =
            Pattern.compile("^(?:an?|the|" + Amounts.AMOUNT + ")\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARTICLE = Pattern.compile("(?<=^|\\s)(an?)(\\s+)$", Pattern.CASE_INSENSITIVE);

    private Colouring() {}

    /** Whether a phrase names a colour and nothing else. */
    static boolean isColour(String phrase) {
        Matcher shaded = SHADED.matcher(phrase.strip());
        return shaded.matches() && EnglishWords.isColour(shaded.group(1).toLowerCase(Locale.ROOT));
    }

    /** Gives the picture's first coloured thing another colour, or its first thing one. */
    static Edit recolour(String colour) {
        return slots -> slots.withSubject(Edit.outsideLiterals(slots.subject(), text -> firstColour(text, colour)));
    }

    /** Gives a colour to the thing of that name. */
    static Edit recolour(String thing, String colour) {
        Pattern named = Edit.pattern("\\b" + Pattern.quote(thing) + "(?:e?s)?\\b");
        return slots -> slots.withSubject(Edit.outsideLiterals(slots.subject(), text -> {
            Matcher matcher = named.matcher(text);
            return matcher.find() ? beforeNoun(text, matcher.start(), colour) : firstColour(text, colour);
        }));
    }

    private static String firstColour(String text, String colour) {
        return WORD.matcher(text)
                .results()
                .filter(word -> EnglishWords.isColour(word.group().toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(word -> replace(text, word, colour))
                .orElseGet(() -> afterDeterminer(text, colour));
    }

    /** The colour among the up to three words before a noun is replaced; if there is none, one is put there. */
    private static String beforeNoun(String text, int noun, String colour) {
        MatchResult nearest = null;
        for (MatchResult word :
                WORD.matcher(text).results().filter(match -> match.end() < noun).toList()) {
            boolean between = text.substring(word.end(), noun).matches("(?:\\s+\\p{L}+(?:-\\p{L}+)*){0,2}\\s+");
            if (between && EnglishWords.isColour(word.group().toLowerCase(Locale.ROOT))) {
                nearest = word;
            }
        }
        return nearest == null
                ? article(text.substring(0, noun), colour) + colour + " " + text.substring(noun)
                : replace(text, nearest, colour);
    }

    private static String replace(String text, MatchResult word, String colour) {
        return article(text.substring(0, word.start()), colour) + colour + text.substring(word.end());
    }

    private static String afterDeterminer(String text, String colour) {
        Matcher determiner = DETERMINER.matcher(text);
        int at = determiner.find() ? determiner.end() : 0;
        return article(text.substring(0, at), colour) + colour + " " + text.substring(at);
    }

    /** "an" before "orange", "a" before "green". */
    private static String article(String before, String colour) {
        return ARTICLE.matcher(before).replaceFirst(match -> Article.agreeing(match.group(1), colour) + match.group(2));
    }
}
