package dev.seedling.promptcraft.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
            "(?:of|that|which|who|whom|on|in|inside|at|next|under|over|behind|beside|near|around|to|with|but|while|is|are|as"
                    + "|and|or|nor|from|except|please|anywhere|written|an?|the)\\b";

    private static final String WORD = "[\\p{L}\\d'\u2019-]+(?:\\s+(?=[\\p{L}\\d])|(?=[^\\p{L}\\d]|$))";
    /** Behind the first word also a present participle ends the phrase: "no shirt playing a guitar". */
    private static final String PHRASE =
            "(?:(?!" + STOP + ")" + WORD + ")(?:(?!" + STOP + "|\\p{L}{3,}ing\\b)" + WORD + "){0,3}";

    private static final String DETERMINER =
            "(?:(?:any|a|an|the|its|his|her|their|more|single|kind of|pairs? of)\\s+)*";
    private static final String OF = "(?:\\s*\\bof\\s+(?:a\\s+|an\\s+|the\\s+)?" + PHRASE + ")?";
    private static final String LIST = PHRASE + OF + "(?:\\s*(?:,\\s*)?\\b(?:or|nor|and\\s+no|and\\s+without)\\s+"
            + DETERMINER + PHRASE + OF + ")*";
    private static final Pattern NEGATION = Pattern.compile(
            "(?<before>,\\s*)?(?:\\b(?:and|but)\\s+)?"
                    + "(?:\\b(?:that\\s+|which\\s+)?(?:has|have|having|contains?|shows?)\\s+no\\b|\\bthere\\s+(?:is|are|should be|must be)\\s+no\\b"
                    + "|\\b(?:with\\s+)?no\\b(?!\\s+(?:more\\s+than|fewer|less|longer|parking|smoking|entry|trespassing|one\\s+\\w+ing))"
                    + "|\\b(?:with|having)\\s+not\\s+any\\b|\\bwithout\\b"
                    + "|\\b(?:please\\s+)?(?:don't|do not|don\u2019t)\\s+(?:include|show|add|draw|paint|want)\\b|\\bavoid(?:ing)?\\b|\\bfree\\s+of\\b|^not(?=\\s+an?\\b)"
                    + "|\\bnot(?=\\s+(?:a\\s+single|one\\s+single)\\b)|\\bzero\\b(?!\\s+(?:gravity|point)))"
                    + "\\s+" + DETERMINER + "(?<absent>" + LIST + ")"
                    + "(?:\\s*\\b(?:on|in|inside|under|around|at|of)\\s+(?:its\\s+\\w+|it|them|itself|sight|the\\s+(?:picture|image|scene|background(?=\\s*$)))\\b|\\s*\\banywhere\\b|\\s*\\bon\\b(?=\\s*(?:[,.;]|$)))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTS = Pattern.compile(
            "\\s*(?:,\\s*)?\\b(?:or|nor|and\\s+no|and\\s+without)\\s+(?:(?:any|a|an|the|its|his|her|their)\\s+)*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOBODY = Pattern.compile(
            "(?:,\\s*)?(?:\\b(?:and|but|with)\\s+)*\\b(?:nobody|no one)\\b(?:\\s+(?:inside|in|on|around|near)(?:\\s+(?:it|them|sight))?)?",
            Pattern.CASE_INSENSITIVE);

    Negations {
        absent = List.copyOf(absent);
    }

    static Negations in(String text) {
        List<String> absent = new ArrayList<>();
        String nobody = NOBODY.matcher(text).replaceAll(match -> {
            absent.add("people");
            return " ";
        });
        Matcher matcher = NEGATION.matcher(nobody);
        String positive = matcher.replaceAll(match -> {
            List<String> parts = parts(matcher);
            if (parts.stream().anyMatch(part -> isWantedElsewhere(part, nobody))) {
                return Matcher.quoteReplacement(matcher.group());
            }
            absent.addAll(parts);
            return " ";
        });
        return new Negations(tidy(positive), absent);
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
        return text.replaceAll("\\s+([,.;])", "$1")
                .replaceAll("([.!?])(?:\\s*[.,;])+", "$1")
                .replaceAll("\\b(?:but|and)\\s+(?=with\\b)", "")
                .replaceAll("([,;])(?:\\s*[,;])+", "$1")
                .replaceAll("^[\\s,;.]+(?:but\\s+)?|^but\\s+|[\\s,;:]+$", "")
                .replaceAll("\\s{2,}", " ");
    }
}
