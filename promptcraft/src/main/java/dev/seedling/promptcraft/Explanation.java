package dev.seedling.promptcraft;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Why a prompt is as it is.
 *
 * @param lines one for each piece of the prompt, in order, without the tags in it
 * @param files tags such as {@code <lora:film:0.8>}, which mix a file into the model and are no words
 */
public record Explanation(List<Line> lines, List<String> files, int tokens) {
    private static final Pattern FILE = Pattern.compile("<[a-z]+:[^<>]+>", Pattern.CASE_INSENSITIVE);

    public Explanation {
        lines = List.copyOf(lines);
        files = List.copyOf(files);
    }

    /**
     * @param why whose word it is and why it is there, or why it was cut
     * @param weightiest the words of the piece that a text encoder heeds most
     */
    public record Line(Slot slot, String text, int tokens, String why, List<String> weightiest) {}

    /** Explains a prompt from the pieces it was composed of. */
    public static Explanation of(CraftedPrompt crafted) {
        int tokens = crafted.parts().stream()
                .filter(part -> part.fate() == Part.Fate.KEPT)
                .mapToInt(Part::tokens)
                .sum();
        List<Line> lines = crafted.parts().stream()
                .map(Explanation::line)
                .filter(line -> !line.text().isEmpty())
                .toList();
        return new Explanation(lines, files(crafted), tokens);
    }

    private static Line line(Part part) {
        String words = withoutFiles(part.text());
        return new Line(part.slot(), words, part.tokens(), why(part), WeightyWords.in(words));
    }

    /** A piece of a prompt without the tags that stand in it. */
    public static String withoutFiles(String piece) {
        return FILE.matcher(piece)
                .replaceAll("")
                .replaceAll("\\s{2,}", " ")
                .replaceAll("(?:\\s*,)+\\s*$|^\\s*,\\s*", "")
                .strip();
    }

    private static List<String> files(CraftedPrompt crafted) {
        return crafted.parts().stream()
                .flatMap(part -> FILE.matcher(part.text()).results().map(MatchResult::group))
                .toList();
    }

    private static String why(Part part) {
        if (part.fate() == Part.Fate.CUT) {
            return "cut: the prompt would be longer than the text encoder reads at once";
        }
        return switch (part.origin()) {
            case USER -> "you said it";
            case ADDED ->
                "added: the idea leaves the %s open".formatted(part.slot().id());
            case SIMILAR -> "borrowed from a similar prompt that was liked";
        };
    }
}
