package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.lock.Amounts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The polite wrapping of an idea ("please draw me a picture of ..."), which is no part of the picture. */
final class Request {
    private static final String THING = "(?:an?|the|another|my|his|her|its|" + Amounts.AMOUNT + ")\\b";
    private static final Pattern GREETING = Pattern.compile(
            "^(?:(?:hey|hi|hello) (?:there|bot)\\b|(?:hi|hello|hey|please|pls|ok|okay|so|now)\\b(?![-'\u2019]|\\s+"
                    + "(?!(?:there|bot|draw|paint|make|create|can|could|please|give|show)\\b)(?-i:\\p{Lu}\\p{Ll})))[\\s,!.:]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WISH = Pattern.compile(
            "^(?:(?:can|could|would|will) you (?:please |kindly )?|please |i(?:'d| would) (?:like|love) (?:you to |to see |to have )?"
                    + "|i (?:want|need|wish for) (?:you to |to see |to have )?|let's (?:see|have) |give me |show me |get me )+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDER = Pattern.compile(
            "^(?:please )?(?:draw|paint|make|do|create|generate|imagine|render|design|produce|illustrate|depict|visualize|visualise)"
                    + "(?: me| us| for me)?(?= " + THING + "|\\s*:)\\s*:?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FRAME = Pattern.compile(
            "^(?:an?|the|some|one)?\\s*(?:nice |beautiful |cool |good |great )?(?:picture|image|pic|scene|rendition|depiction)s? (?:of|with|showing|that shows)\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern THANKS = Pattern.compile(
            Chatter.UNSAID + "[\\s,.!]*\\b(?:please|thanks|thank you|thx|if you can|for me please)[\\s.!]*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IF_POSSIBLE =
            Pattern.compile("(?:,\\s*)?\\bif (?:possible|that's possible|you can)\\b,?", Pattern.CASE_INSENSITIVE);
    /** "what would a library for dragons look like" */
    private static final Pattern WONDERING = Pattern.compile(
            "^(?:what|how) (?:would|does|might|could|do) (?<thing>.+?) look(?: like)?\\s*\\??$",
            Pattern.CASE_INSENSITIVE);

    private Request() {}

    /** The idea without its wrapping; an idea that is nothing but wrapping stays whole. */
    static String unwrap(String text) {
        String talk = Chatter.cut(text);
        String greeted = cut(GREETING, IF_POSSIBLE.matcher(talk).replaceFirst(""));
        String bare = WONDERING.matcher(greeted).replaceFirst("${thing}");
        String wish = cut(WISH, bare);
        String order = cut(ORDER, wish);
        boolean asked = !order.equals(bare);
        String framed = asked ? cut(FRAME, order) : order;
        String unwrapped = Chatter.cut(cut(THANKS, framed));
        return unwrapped.isBlank() ? text.strip() : unwrapped;
    }

    private static String cut(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? (text.substring(0, matcher.start()) + text.substring(matcher.end())).strip() : text;
    }
}
