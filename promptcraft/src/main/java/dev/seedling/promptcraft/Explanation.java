package dev.seedling.promptcraft;

import java.util.List;

/**
 * Why a prompt is as it is.
 *
 * @param lines one for each piece of the prompt, in order
 */
public record Explanation(List<Line> lines, int tokens) {
    public Explanation {
        lines = List.copyOf(lines);
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
        return new Explanation(crafted.parts().stream().map(Explanation::line).toList(), tokens);
    }

    private static Line line(Part part) {
        return new Line(part.slot(), part.text(), part.tokens(), why(part), WeightyWords.in(part.text()));
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
