package dev.seedling.promptcraft.conversation;

import dev.seedling.promptcraft.reading.Removals;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a change into clauses, each of which asks for one thing. */
final class Clauses {
    private static final String CUE = "(?:make|turn|change|replace|swap|add|" + Removals.VERB
            + "|more|less|fewer|with|without|no|in|at|as|the|paint|color|colour|brighter|darker|closer)\\b";
    /** Not those of "St. Bernard" and "1.000 birds". */
    private static final String FULL_STOP = "(?<!\\b(?:st|dr|mrs?|ms))\\.(?!\\d)";

    private static final String COMMA = "(?:,(?!\\d)|(?<!\\d),)";
    private static final Pattern CUT = Pattern.compile(
            "\\s*(?:" + FULL_STOP + "|[;!?])[;.!?]*\\s*|\\s*" + COMMA
                    + "\\s*(?:(?:and|but)\\s+)?|\\s+(?:and|but)\\s+(?=" + CUE
                    + ")|\\s+(?=(?:with|and) (?:more|less|fewer)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REMOVAL =
            Pattern.compile("^(?:please\\s+)?(?:" + Removals.VERB + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern THING = Pattern.compile(
            "(?:the|his|her|its|all|any)\\s+[\\p{L}-]+(?:\\s+[\\p{L}-]+){0,2}", Pattern.CASE_INSENSITIVE);

    private Clauses() {}

    static List<String> of(String text) {
        List<String> clauses = new ArrayList<>();
        for (String clause : CUT.split(text, -1)) {
            if (!clause.isBlank()) {
                clauses.add(removedToo(clause.strip(), clauses) ? "remove " + clause.strip() : clause.strip());
            }
        }
        return clauses;
    }

    /** "remove the boat and the dog": what follows a removal and is but a thing is to go, too. */
    private static boolean removedToo(String clause, List<String> before) {
        return !before.isEmpty()
                && REMOVAL.matcher(before.get(before.size() - 1)).find()
                && THING.matcher(clause).matches()
                && !Colouring.isColour(clause.replaceFirst("^.*\\s", ""));
    }
}
