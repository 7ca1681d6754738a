package dev.seedling.promptcraft;

import java.util.List;
import java.util.Locale;
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

    /** Whose word it is and why it is there, or that it was cut. */
    public enum Reason {
        USER,
        ADDED,
        SIMILAR,
        CUT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param weightiest the words of the piece that a text encoder heeds most */
    public record Line(Slot slot, String text, int tokens, Reason reason, List<String> weightiest) {
        /** The reason in English. */
        public String why() {
            return switch (reason) {
                case USER -> "you said it";
                case ADDED -> "added: the idea leaves the %s open".formatted(slot.id());
                case SIMILAR -> "borrowed from a similar prompt that was liked";
                case CUT -> "cut: the prompt would be longer than the text encoder reads at once";
            };
        }
    }

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

    /** Whether nothing was written, not even a tag. */
    public boolean isEmpty() {
        return lines.isEmpty() && files.isEmpty();
    }

    private static Line line(Part part) {
        String words = withoutFiles(part.text());
        return new Line(part.slot(), words, part.tokens(), reason(part), WeightyWords.in(words));
    }

    private static String withoutFiles(String piece) {
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

    private static Reason reason(Part part) {
        if (part.fate() == Part.Fate.CUT) {
            return Reason.CUT;
        }
        return switch (part.origin()) {
            case USER -> Reason.USER;
            case ADDED -> Reason.ADDED;
            case SIMILAR -> Reason.SIMILAR;
        };
    }
}
