package dev.seedling.bot.cli;

import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.guard.Shown;
import dev.seedling.promptcraft.retrieval.PromptShelf.Match;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A liked prompt as it is printed: how similar its idea is, the idea, and what it has to lend. */
final class SimilarText {
    private SimilarText() {}

    static String of(Match match) {
        String lent = Stream.of(Slot.STYLE, Slot.LIGHTING, Slot.COMPOSITION)
                .filter(slot -> !match.prompt().slots().text(slot).isEmpty())
                .map(slot ->
                        "%s: %s".formatted(slot.id(), match.prompt().slots().text(slot)))
                .collect(Collectors.joining("; "));
        return String.format(
                Locale.ROOT,
                "%.2f  %s%n      %s",
                match.similarity(),
                Shown.plain(match.prompt().idea()),
                lent.isEmpty() ? "nothing to lend" : lent);
    }
}
