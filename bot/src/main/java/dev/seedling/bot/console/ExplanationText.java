package dev.seedling.bot.console;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Explanation;
import dev.seedling.promptcraft.guard.Shown;
import java.util.ArrayList;
import java.util.List;

/** Why a prompt is as it is, a line for each of its pieces. */
public final class ExplanationText {
    private ExplanationText() {}

    /** The lines; one sentence where nothing was written. */
    public static List<String> of(CraftedPrompt crafted) {
        Explanation explanation = Explanation.of(crafted);
        if (explanation.isEmpty()) {
            return List.of("nothing to explain: the words were painted as they were typed");
        }
        List<String> lines = new ArrayList<>();
        explanation.lines().forEach(line -> lines.add(text(line)));
        explanation
                .files()
                .forEach(tag -> lines.add("%-11s            %s (mixed into the model; no words to read)"
                        .formatted("file", Shown.plain(tag))));
        lines.add("%d tokens in all; the text encoder reads 75 at once".formatted(explanation.tokens()));
        return lines;
    }

    private static String text(Explanation.Line line) {
        String weighty = line.weightiest().isEmpty() ? "" : "; weighs: " + String.join(", ", line.weightiest());
        return "%-11s %2d tokens  %s (%s%s)"
                .formatted(line.slot().id(), line.tokens(), Shown.plain(line.text()), line.why(), weighty);
    }
}
