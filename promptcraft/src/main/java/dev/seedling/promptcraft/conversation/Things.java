package dev.seedling.promptcraft.conversation;

import dev.seedling.promptcraft.Slots;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Edits of what is to be seen: things that come, go, or turn into others. */
final class Things {
    private static final String DETERMINER =
            "(?:an?|the|some|any|its|his|her|two|three|four|five|six|seven|eight|nine|ten|many|several|\\d+)\\s+";
    private static final String ADJECTIVE = "(?:[\\p{L}-]+\\s+)?";
    private static final Pattern ARTICLE = Pattern.compile("^(?:an?|the)\\s+", Pattern.CASE_INSENSITIVE);
    private static final String PLACING =
            "(?:by|at|on|in|near|beside|behind|under|over|above|below|next to|in front of|on top of|surrounded by)";
    /** What stands before a thing and goes with it: "with two old", "and", "the". */
    private static final String LEAD = "(?:\\b(?:with|and|plus)\\s+(?:" + DETERMINER + ")?" + ADJECTIVE + "|\\b"
            + DETERMINER + ADJECTIVE + "|\\b)";

    private Things() {}

    static Edit add(String thing) {
        return slots ->
                slots.withSubject(slots.subject() + (slots.subject().contains(" with ") ? " and " : " with ") + thing);
    }

    /** What the rules do not understand still reaches the picture, as the user wrote it. */
    static Edit append(String text) {
        return slots -> slots.withSubject(slots.subject() + ", " + text);
    }

    /** Takes a thing out of every slot and puts it on the list of what must not be seen. */
    static Edit remove(String thing) {
        return slots -> {
            List<String> negative = new ArrayList<>(slots.negative());
            if (negative.stream().noneMatch(thing::equalsIgnoreCase)) {
                negative.add(thing);
            }
            String subject = without(slots.subject(), thing);
            return slots.withNegative(negative)
                    .withSubject(subject.isBlank() ? slots.subject() : subject)
                    .withSetting(without(slots.setting(), thing))
                    .withStyle(slots.style().stream()
                            .filter(style -> !names(style, thing))
                            .toList());
        };
    }

    /** Whether a replacement would find what it replaces. */
    static boolean occurs(Slots slots, String thing) {
        return named(thing).matcher(slots.subject() + "\n" + slots.setting()).find();
    }

    /** Puts one thing in another's place. */
    static Edit swap(String from, String to) {
        return slots ->
                slots.withSubject(swapped(slots.subject(), from, to)).withSetting(swapped(slots.setting(), from, to));
    }

    private static String swapped(String text, String from, String to) {
        return Edit.outsideLiterals(text, plain -> {
            Pattern pattern =
                    Pattern.compile("\\b(an?\\s+|the\\s+)?" + Pattern.quote(from) + "\\b", Pattern.CASE_INSENSITIVE);
            return pattern.matcher(plain)
                    .replaceAll(match -> Matcher.quoteReplacement(
                            match.group(1) == null && match.start() > 0
                                    ? ARTICLE.matcher(to).replaceFirst("")
                                    : withArticle(match.group(1), to)));
        });
    }

    private static String withArticle(@Nullable String article, String noun) {
        if (article == null || noun.matches("(?i)(?:an?|the|two|three|four|five|some|many|\\d+)\\s.*")) {
            return noun;
        }
        boolean indefinite = article.strip().toLowerCase(Locale.ROOT).startsWith("a");
        return (indefinite ? (noun.matches("(?i)[aeiou].*") ? "an " : "a ") : article) + noun;
    }

    /** A place that goes takes the preposition before it along: "a house by the lake" without the lake is a house. */
    private static String without(String text, String thing) {
        Pattern phrase = Pattern.compile(
                "\\s*,?\\s*(?:\\b" + PLACING + "\\s+(?:" + DETERMINER + ")?" + ADJECTIVE + "|" + LEAD + ")"
                        + Pattern.quote(thing) + "\\b",
                Pattern.CASE_INSENSITIVE);
        return Edit.outsideLiterals(
                text, plain -> phrase.matcher(plain).replaceFirst("").replaceFirst("^[\\s,]+(?:and\\s+)?", ""));
    }

    private static boolean names(String text, String thing) {
        return named(thing).matcher(text).find();
    }

    private static Pattern named(String thing) {
        return Pattern.compile("\\b" + Pattern.quote(thing) + "\\b", Pattern.CASE_INSENSITIVE);
    }
}
