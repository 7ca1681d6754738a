package dev.seedling.promptcraft.conversation;

import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.english.Article;
import dev.seedling.promptcraft.lock.Amounts;
import dev.seedling.promptcraft.lock.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Edits of what is to be seen: things that come, go, or turn into others. */
final class Things {
    private static final String EMPTY = "an empty scene";
    private static final Pattern ARTICLE = Pattern.compile("^(?:an?|the)\\s+", Pattern.CASE_INSENSITIVE);

    private Things() {}

    static Edit add(String thing) {
        return slots -> wanting(
                thing,
                slots.withSubject(slots.subject() + (slots.subject().contains(" with ") ? " and " : " with ") + thing));
    }

    /** What the rules do not understand still reaches the picture, as the user wrote it. */
    static Edit append(String text) {
        return slots -> slots.withSubject(slots.subject() + ", " + text);
    }

    /** Takes things out of every slot and puts them on the list of what must not be seen. */
    static Edit remove(String request) {
        return slots -> {
            Slots left = slots;
            for (String thing : Removal.named(request)) {
                left = without(left, thing);
            }
            return left;
        };
    }

    private static Slots without(Slots slots, String thing) {
        boolean literal = !Literals.in(thing).all().isEmpty();
        String named = literal ? "text" : thing;
        List<String> negative = new ArrayList<>(slots.negative());
        if (negative.stream().noneMatch(named::equalsIgnoreCase)) {
            negative.add(named);
        }
        String picture = slots.subject() + ", " + slots.setting();
        String subject = Removal.without(slots.subject(), named, picture);
        return slots.withNegative(negative)
                .withSubject(subject.isBlank() ? EMPTY : subject)
                .withSetting(Removal.without(slots.setting(), named, picture))
                .withStyle(slots.style().stream()
                        .filter(style -> !Removal.names(style, named))
                        .toList());
    }

    /** What comes back is not unwanted any more. */
    private static Slots wanting(String thing, Slots slots) {
        return slots.withNegative(slots.negative().stream()
                .filter(absent -> !Removal.names(thing, absent))
                .toList());
    }

    /** Whether a replacement would find what it replaces. */
    static boolean occurs(Slots slots, String thing) {
        return named(thing).matcher(slots.subject() + "\n" + slots.setting()).find();
    }

    /** Puts one thing in another's place. */
    static Edit swap(String from, String to) {
        return slots -> wanting(
                to,
                slots.withSubject(swapped(slots.subject(), from, to)).withSetting(swapped(slots.setting(), from, to)));
    }

    private static String swapped(String text, String from, String to) {
        return Edit.outsideLiterals(text, plain -> {
            Pattern pattern = Edit.pattern("\\b(an?\\s+|the\\s+)?" + Pattern.quote(from) + "\\b");
            return pattern.matcher(plain)
                    .replaceAll(match -> Matcher.quoteReplacement(
                            match.group(1) == null && match.start() > 0
                                    ? ARTICLE.matcher(to).replaceFirst("")
                                    : withArticle(match.group(1), to)));
        });
    }

    private static String withArticle(@Nullable String article, String noun) {
        if (article == null || noun.matches("(?i)(?:an?|the|" + Amounts.AMOUNT + ")\\s.*")) {
            return noun;
        }
        boolean indefinite = article.strip().toLowerCase(Locale.ROOT).startsWith("a");
        return (indefinite ? Article.before(noun) + " " : article) + noun;
    }

    private static Pattern named(String thing) {
        return Edit.pattern("\\b" + Pattern.quote(thing) + "\\b");
    }
}
