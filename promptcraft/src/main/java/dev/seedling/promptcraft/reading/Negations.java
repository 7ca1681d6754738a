package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.lock.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must not be seen. Text encoders read "no people" as "people", so such phrases leave the prompt and go to the
 * negative one.
 *
 * @param text the idea without its negations
 * @param absent what they spoke of, without articles
 */
record Negations(String text, List<String> absent) {
    /** A noun phrase of a few words ends before punctuation, a literal, or a word that begins another thought. */
    private static final String STOP =
            "(?:(?:of|that|which|who|whom|on|in|inside|at|next|under|over|behind|beside|near|around|to|with|but|while|is|are|as"
                    + "|and|or|nor|from|except|please|this|anywhere|written|an?|the|no|without)\\b"
                    + "|(?:by|during|before|above|below|among|between|across|along|through)(?=\\s+(?!(?:it|them)\\b)\\p{L}))";

    private static final String WORD = "[\\p{L}\\d'\u2019-]+(?:\\s+(?=[\\p{L}\\d])|(?=[^\\p{L}\\d]|$))";
    /** Behind the first word also a present participle ends the phrase: "no shirt playing a guitar". */
    private static final String PHRASE =
            "(?:(?!" + STOP + ")" + WORD + ")(?:(?!" + STOP + "|\\p{L}{3,}ing\\b)" + WORD + "){0,3}";

    private static final String DETERMINER =
            "(?:(?:any|a|an|the|its|his|her|their|more|single|kind of|pairs? of)\\s+)*";
    private static final String OF = "(?:\\s*\\bof\\s+(?:a\\s+|an\\s+|the\\s+)?" + PHRASE + ")?";
    private static final String LIST = PHRASE + OF + "(?:\\s*(?:,\\s*)?\\b(?:or|nor|and\\s+no|and\\s+without)\\s+"
            + DETERMINER + PHRASE + OF + ")*";
    /** "a street without cars and people": one bare word that ends the thought, not "and a dog" or "and tall trees". */
    private static final String BOTH = "(?:(?<=\\b(?:without|w/o)\\s[^,.;!]{1,60}?)\\s*\\band\\s+(?!" + STOP
            + "|\\p{L}{3,}ing\\b)[\\p{L}-]+(?=\\s*(?:[,.;!]|$)))?";

    /** At the start of a thought: elsewhere "skip" and "not" are other words. */
    private static final String BEGUN = "(?<=^|[,.;!]\\s{0,3}|\\b(?:and|but|please)\\s)";

    /** "No Face" is somebody's name; "No People" is shouted. */
    private static final String NAME =
            "(?<=(?-i:No))\\s+(?!(?:people|persons?|humans?|cars?|text|words|letters|trees|animals|clouds|background|watermarks?|logos?)\\b)(?-i:\\p{Lu}\\p{Ll})";

    private static final List<String> CUES = List.of(
            "\\b(?:that\\s+|which\\s+)?(?:has|have|having|contains?|shows?)\\s+no\\b",
            "\\bthere(?:['\u2019]s|\\s+(?:is|are|should be|must be))\\s+no\\b",
            "\\b(?:there\\s+)?(?:should(?:n['\u2019]?t|\\s+not)|must(?:n['\u2019]?t|\\s+not)|won['\u2019]?t)\\s+(?:be|have)\\b",
            "\\b(?:there\\s+)?(?:is|are)(?:n['\u2019]?t|\\s+not)(?=\\s+any\\b)",
            "\\b(?:with\\s+)?no\\b(?!\\s+(?:more\\s+than|fewer|less|longer|parking|smoking|entry|trespassing|one\\s+\\w+ing))(?!"
                    + NAME + ")",
            "\\b(?:with|having)\\s+not\\s+any\\b",
            "\\b(?:without|w/o)\\b",
            "(?<!\\bcomic\\s)\\b(?-i:sans)\\b", // the typeface has a capital
            "\\bneither\\b",
            "\\bminus\\b(?!\\s*\\d)",
            "\\bavoid\\b",
            BEGUN + "avoiding\\b", // a cyclist may do so elsewhere
            "\\bfree\\s+of\\b",
            "\\b(?:(?:he|she|it|they)(?:['\u2019](?:s|re)|\\s+(?:is|are))\\s+)?(?:not|isn['\u2019]t|aren['\u2019]t)\\s+(?:wearing|holding|carrying|having|showing)\\b",
            BEGUN + "skip(?=\\s+(?:the|any|all)\\b)",
            "^not(?=\\s+an?\\b)",
            "\\bnot(?=\\s+(?:a\\s+single|one\\s+single)\\b)",
            "(?:\\bwith\\s+)?(?:" + BEGUN + "zero|(?-i:\\bzero))\\b(?!\\s+(?:gravity|point))");

    private static final Pattern NEGATION = Pattern.compile(
            "(?<before>,\\s*)?(?:\\b(?:and|but)\\s+)?(?:\\bplease\\s+)?(?:--\\s*)?(?:" + String.join("|", CUES)
                    + ")\\s+" + DETERMINER + "(?<absent>"
                    + LIST + BOTH + ")"
                    + "(?:\\s*\\b(?:on|in|inside|under|around|at|of|behind|in\\s+front\\s+of)\\s+(?:its\\s+\\w+|it|them|itself|sight|the\\s+(?:picture|image|scene|background(?=\\s*$)))\\b|\\s*\\banywhere\\b|\\s*\\bon\\b(?=\\s*(?:[,.;]|$))"
                    + "|\\s*\\bthis\\s+time\\b)?",
            Pattern.CASE_INSENSITIVE);

    /** Orders, of which all that is listed is the object: "exclude power lines and antennas". */
    private static final Pattern EXCLUSION = Pattern.compile(
            "(?:,\\s*)?(?:\\b(?:and|but)\\s+)?(?:\\b(?:please\\s+|(?:i|we)\\s+)?(?:don['\u2019]?t|do\\s+not|doesn['\u2019]?t|does\\s+not)\\s+(?:include|show|add|draw|paint|have|put\\s+in|need(?=\\s+any\\b))\\b"
                    + "|(?:\\b(?:i|we)\\s+|" + BEGUN + ")(?:don['\u2019]?t|do\\s+not)\\s+want\\b"
                    + "|\\b(?:exclud|omitt?)(?:e|ing)?\\b|\\bleav(?:e|ing)\\s+out\\b)\\s+" + DETERMINER + "(?<absent>"
                    + LIST
                    + "(?:\\s*\\band\\s+(?!(?:an?|the|" + Amounts.AMOUNT + ")\\b)" + PHRASE
                    + ")?)(?:\\s*\\bin\\s+(?:it|them)\\b)?",
            Pattern.CASE_INSENSITIVE);

    /** "leave the customers out" */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "(?:,\\s*)?(?:\\b(?:and|but)\\s+)?(?:(?<!\\bto\\s)|(?<=\\b(?:sure|try|remember|please)\\sto\\s))\\b(?:leave|keep|cut)\\s+(?:the\\s+|any\\s+|all\\s+)(?<absent>"
                    + PHRASE + ")\\s*\\bout\\b(?!\\s+of)",
            Pattern.CASE_INSENSITIVE);

    /** ", not pink", "but not too dark": a quality that ends its thought. */
    private static final Pattern QUALITY = Pattern.compile(
            BEGUN + "not\\s+(?:too\\s+|so\\s+|very\\s+|all\\s+)?"
                    + "(?!(?:far|yet|alone|only|just|quite|long|really|even|sure|too|so|very|all|more|less|an?|the)\\b)"
                    + "(?<absent>[\\p{L}-]+(?:\\s+or\\s+[\\p{L}-]+)?)(?:\\s+(?:tho|though|please|thanks))?(?=\\s*(?:[,.;!]|$))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PARTS = Pattern.compile(
            "\\s*(?:,\\s*)?\\b(?:or|nor|and\\s+no|and\\s+without|and)\\s+(?:(?:any|a|an|the|its|his|her|their)\\s+)*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOBODY = Pattern.compile(
            "(?:,\\s*)?(?:\\b(?:and|but|with)\\s+)*(?:\\bmake\\s+sure\\s+(?:that\\s+)?)?\\b(?:nobody|no one)\\b(?:\\s+else\\b)?(?:\\s+is\\s+(?:visible|seen|there|around)\\b)?(?:\\s+(?:inside|in|on|around|near)(?:\\s+(?:it|them|sight))?)?",
            Pattern.CASE_INSENSITIVE);

    /** "any people or animals other than the jaguar": the exception is wanted, and its kind is not banned. */
    private static final Pattern EXCEPTED = Pattern.compile(
            "(?:,\\s*)?\\b(?:or|and|nor)\\s+(?:any\\s+|other\\s+)?[\\p{L}-]+\\s+(?:other\\s+than|except(?:\\s+for)?|but)\\s+(?:the|an?|his|her|its)\\s+[\\p{L}-]+",
            Pattern.CASE_INSENSITIVE);

    Negations {
        absent = List.copyOf(absent);
    }

    static Negations in(String text) {
        List<String> absent = new ArrayList<>();
        String nobody = NOBODY.matcher(withoutException(text)).replaceAll(match -> {
            absent.add("people");
            return " ";
        });
        String positive = nobody;
        for (Pattern pattern : List.of(LEFT_OUT, EXCLUSION, NEGATION, QUALITY)) {
            positive = taken(pattern, positive, nobody, absent);
        }
        return new Negations(tidy(positive), absent);
    }

    private static String withoutException(String text) {
        return EXCLUSION.matcher(text).find() ? EXCEPTED.matcher(text).replaceFirst("") : text;
    }

    /** What the pattern finds goes from the text to the absent. */
    private static String taken(Pattern pattern, String text, String whole, List<String> absent) {
        Matcher matcher = pattern.matcher(text);
        return matcher.replaceAll(match -> {
            List<String> parts = parts(matcher);
            if (parts.stream().anyMatch(part -> isWantedElsewhere(part, whole))) {
                return Matcher.quoteReplacement(matcher.group());
            }
            absent.addAll(parts);
            return " ";
        });
    }

    /** The same text, and more that must not be seen. */
    Negations and(List<String> more) {
        return new Negations(
                text, Stream.concat(more.stream(), absent.stream()).distinct().toList());
    }

    /**
     * "a man without a hat and a woman with a green hat": a negative prompt knows no man and no woman, so the words
     * stay where they are.
     */
    private static boolean isWantedElsewhere(String absent, String text) {
        String noun = absent.replaceFirst("^.*\\s", "");
        Pattern named = Pattern.compile("\\b" + Pattern.quote(noun) + "\\b", Pattern.CASE_INSENSITIVE);
        return named.matcher(text).results().count() > 1;
    }

    private static List<String> parts(Matcher matcher) {
        return PARTS.splitAsStream(matcher.group("absent")).map(String::strip).toList();
    }

    private static String tidy(String text) {
        return text.replaceAll("\\s*\\([\\s,;]*\\)", "")
                .replaceAll("\\s+([,.;])", "$1")
                .replaceAll("([.!?])(?:\\s*[.,;])+", "$1")
                .replaceAll("\\b(?:but|and)\\s+(?=with\\b)", "")
                .replaceAll("([,;])(?:\\s*[,;])+", "$1")
                .replaceAll("^[\\s,;.]+(?:but\\s+)?|^but\\s+|[\\s,;:]+$", "")
                .replaceAll("\\s{2,}", " ");
    }
}
