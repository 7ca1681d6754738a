package dev.seedling.bot.console;

import dev.seedling.bot.studio.Recipe;
import dev.seedling.promptcraft.SlotChange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is said under a picture: where it lies and what it takes to paint it again. */
public final class Caption {
    private Caption() {}

    /** The lines, the path first and alone on its line so that scripts can take it. */
    public static List<String> of(Path file, Recipe recipe) {
        List<String> lines = new ArrayList<>();
        lines.add(fromHere(file).toString());
        lines.add("prompt: " + recipe.request().prompt());
        addUnlessEmpty("negative: ", recipe.request().negative(), lines);
        lines.add("seed: " + recipe.request().seed());
        recipe.crafted().changes().forEach(change -> lines.add(changed(change)));
        addUnlessEmpty("note: ", recipe.crafted().notice(), lines);
        if (!recipe.model().trained()) {
            lines.add(
                    "note: the weights of %s are random, so its pictures show nothing; a trained model goes into models/"
                            .formatted(recipe.model().name()));
        }
        return lines;
    }

    private static String changed(SlotChange change) {
        return "changed: %s: %s → %s".formatted(change.slot().id(), orOpen(change.before()), orOpen(change.after()));
    }

    private static String orOpen(String text) {
        return text.isEmpty() ? "(open)" : text;
    }

    private static void addUnlessEmpty(String label, String text, List<String> lines) {
        if (!text.isEmpty()) {
            lines.add(label + text);
        }
    }

    /** As short as it can be said where the user stands. */
    private static Path fromHere(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path whole = file.toAbsolutePath();
        return whole.startsWith(here) ? here.relativize(whole) : whole;
    }
}
