package dev.seedling.promptcraft.writer;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says which side a thing is on as captions do, behind the thing: "a car on the right and a house on the left", not "a car to the
 * right of a house", nor "on the right a car".
 */
final class Sides {
    private static final String NUMBER = "(?:an?|one|two|three|four)";
    private static final Pattern OF_THE_PICTURE = Pattern.compile(
            "(?<=\\bon the (?:left|right))\\s+of\\s+(?:the|this)\\s+(?:picture|image|frame|scene)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A thing with a few words before it, up to what else is said. */
    private static final String THING = NUMBER + "\\s+(?:[\\p{L}-]+\\s+){0,3}?[\\p{L}-]+";

    private static final String END = "(?=\\s*(?:$|[,.;])|\\s+(?:by|in|at|on|under|near|with|during|and)\\b)";

    private static final Pattern BESIDE = Pattern.compile(
            "\\s+(?:to|on|at)\\s+the\\s+(left|right)(?:\\s+side)?\\s+of\\s+(" + THING + ")" + END,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile(
            "(^|\\s*,\\s*|\\s+and\\s+)(on\\s+the\\s+(?:left|right))(?:\\s+side)?,?\\s+(" + THING + ")" + END,
            Pattern.CASE_INSENSITIVE);

    private Sides() {}

    static String behind(String text) {
        String whole = OF_THE_PICTURE.matcher(text).replaceAll("");
        String apart = BESIDE.matcher(whole).replaceAll(Sides::apart);
        return BEFORE.matcher(apart).replaceAll(Sides::turned);
    }

    private static String apart(MatchResult match) {
        String side = match.group(1);
        String other = side.toLowerCase(Locale.ROOT).equals("left") ? "right" : "left";
        return Matcher.quoteReplacement(" on the %s and %s on the %s".formatted(side, match.group(2), other));
    }

    private static String turned(MatchResult match) {
        String joint = match.start() == 0 ? "" : " and ";
        return Matcher.quoteReplacement(joint + match.group(3) + " " + match.group(2));
    }
}
