package dev.seedling.promptcraft.conversation;

import dev.seedling.promptcraft.english.EnglishNoun;
import dev.seedling.promptcraft.lock.Amounts;
import dev.seedling.promptcraft.lock.Literals;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a thing out of a text, with all that speaks of it alone: its number and adjectives, the preposition before it,
 * and behind it what is written on it or told of it.
 */
final class Removal {
    private static final String DETERMINER = "(?:an?|the|any|its|his|her|their|" + Amounts.AMOUNT + ")\\s+";
    private static final String PLACING =
            "(?:by|at|on|in|near|beside|behind|under|over|above|below|across|next\\s+to|in\\s+front\\s+of|on\\s+top\\s+of|surrounded\\s+by)";
    private static final String NO_ADJECTIVE =
            "(?:and|or|of|with|to|from|that|which|who|is|are|says?|" + PLACING + "|\\p{L}+ing)\\b";
    private static final String ADJECTIVES = "(?:(?!" + NO_ADJECTIVE + ")[\\p{L}-]+\\s+){0,3}?";
    /** "sitting on", "holding": what somebody does with it; after an article it would be a thing itself. */
    private static final String DOING = "(?:(?<!\\b(?:a|an|the)\\s)\\b\\p{L}{2,}ing\\s+)?";

    /** "thick fog" goes whole, also where no article stands before it. */
    private static final String HOW_MUCH =
            "(?:(?:thick|thin|dense|heavy|light|deep|strong|soft|gentle|bright|low|some|more|much)\\s+)*";

    private static final String LEAD =
            "(?:" + DOING + "(?:\\b" + PLACING + "\\s+)?(?:\\b" + DETERMINER + ")" + ADJECTIVES + "|" + DOING
                    + "\\b" + PLACING + "\\s+" + ADJECTIVES + "|\\b(?:with|and|plus|or)\\s+(?:" + DETERMINER + ")?"
                    + ADJECTIVES + "|" + DOING
                    + "\\b" + HOW_MUCH + ")";
    private static final String LITERAL = "[\uE000-\uF8FF]";
    private static final String WRITTEN =
            "\\s*(?:\\b(?:that\\s+|which\\s+)?(?:says?|saying|reads?|reading)|\\bwith\\s+the\\s+(?:text|words?|letters|inscription)|\\bwith)?\\s*"
                    + LITERAL;
    private static final Pattern WRITTEN_ALONE = Pattern.compile(WRITTEN, Pattern.CASE_INSENSITIVE);
    private static final String TOLD =
            "\\s+(?:that|which|who)\\s+[^,.;]*?(?=\\s+(?:and|next\\s+to|in\\s+front\\s+of|beside|behind|near)\\b|[,.;]|$)";
    /** Before no other noun, as far as that can be told. */
    private static final String BY_ITSELF = "(?!\\s+(?!" + NO_ADJECTIVE + "|\\p{L}+ed\\b)\\p{L})";

    private static final String ON_IT = "\\s+(?:on|in|under|around|near)\\s+(?:it|them)\\b";
    private static final List<String> WRITING =
            List.of("text", "texts", "word", "words", "writing", "lettering", "letters");

    private static final Pattern JOINING =
            Pattern.compile("(?:and|or|with|" + PLACING + ")\\s+", Pattern.CASE_INSENSITIVE);

    private Removal() {}

    /** Things to remove, as named in a request: "the boat and the dog from the lake" are a boat and a dog. */
    static List<String> named(String request) {
        String bare = request.replaceFirst(
                "(?i)\\s+(?:from|that|which|who|with|saying|please|completely|entirely|again)\\b.*", "");
        return Arrays.stream(bare.split("(?i)\\s+(?:and|or)\\s+", -1))
                .map(thing -> thing.replaceFirst("(?i)^(?:the|any|all|an?|his|her|its|their)\\s+", "")
                        .strip())
                .filter(thing -> !thing.isEmpty())
                .toList();
    }

    /**
     * The text without a thing, in either number, wherever it stands; unchanged if it names no such thing.
     *
     * @param picture all that is told: where the thing stands by itself there, it is that one which goes
     */
    static String without(String text, String thing, String picture) {
        return Edit.outsideLiterals(text, plain -> {
            Pattern going = WRITING.contains(thing) && !names(plain, thing) ? WRITTEN_ALONE : phrase(picture, thing);
            String left = going.matcher(plain).replaceAll("");
            return left.equals(plain) ? plain : begun(tidy(left), plain);
        });
    }

    /** Whether a text speaks of a thing, in either number. */
    static boolean names(String text, String thing) {
        return Edit.pattern("\\b" + EnglishNoun.of(thing).either() + "\\b")
                .matcher(text)
                .find();
    }

    /** In "a snow leopard in the snow" the snow, and not the leopard's. */
    private static Pattern phrase(String picture, String thing) {
        String named = "\\s*,?\\s*" + LEAD + EnglishNoun.of(thing).either() + "\\b";
        String told = "(?:" + WRITTEN + "|" + TOLD + "|" + ON_IT + ")*";
        Pattern alone = Edit.pattern(named + BY_ITSELF + told);
        return alone.matcher(Literals.in(picture).masked()).find() ? alone : Edit.pattern(named + told);
    }

    /** What now begins with a joining word, and did not before, has lost what that joined. */
    private static String begun(String left, String before) {
        Matcher joining = JOINING.matcher(left);
        return joining.lookingAt() && !before.startsWith(joining.group()) ? left.substring(joining.end()) : left;
    }

    /** What now ends with a joining word has lost what that joined. */
    private static String tidy(String text) {
        return text.replaceAll("\\s{2,}", " ")
                .replaceAll("\\s+([,.;])", "$1")
                .replaceFirst("^[\\s,]+", "")
                .replaceFirst("(?i)[\\s,]+(?:and|or|with)?\\s*$", "");
    }
}
