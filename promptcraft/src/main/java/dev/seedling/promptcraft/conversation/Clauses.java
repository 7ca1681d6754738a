package dev.seedling.promptcraft.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a change into clauses, each of which asks for one thing. */
final class Clauses {
    private static final String CUE =
            "(?:make|turn|change|replace|swap|add|remove|delete|more|less|fewer|with|without|no|in|at|as|the|paint|color|colour|brighter|darker|closer)\\b";
    private static final Pattern CUT = Pattern.compile(
            "\\s*[;.!?]+\\s*|\\s*,\\s*(?:(?:and|but)\\s+)?|\\s+(?:and|but)\\s+(?=" + CUE
                    + ")|\\s+(?=(?:with|and) (?:more|less|fewer)\\b)",
            Pattern.CASE_INSENSITIVE);

    private Clauses() {}

    static List<String> of(String text) {
        return Arrays.stream(CUT.split(text))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .toList();
    }
}
