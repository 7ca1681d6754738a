package dev.seedling.bot.console;

import dev.seedling.bot.studio.Recipe;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.SourcePicture;
import dev.seedling.promptcraft.SlotChange;
import dev.seedling.promptcraft.guard.Shown;
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
        lines.add("prompt: " + Shown.plain(recipe.request().prompt()));
        addUnlessEmpty("negative: ", recipe.request().negative(), lines);
        lines.add("seed: " + recipe.request().seed());
        recipe.request()
                .extras()
                .variation()
                .ifPresent(variation ->
                        lines.add("variation: seed %d, strength %s".formatted(variation.seed(), variation.strength())));
        recipe.crafted().changes().forEach(change -> lines.add(changed(change)));
        addUnlessEmpty("", recipe.crafted().understood(), lines);
        addUnlessEmpty("note: ", recipe.crafted().notice(), lines);
        recipe.request()
                .extras()
                .imageToImage()
                .ifPresent(start -> addFitting(start.picture(), recipe.request().size(), lines));
        if (!recipe.model().trained()) {
            lines.add(
                    "note: the weights of %s are random, so its pictures show nothing; a trained model goes into models/"
                            .formatted(recipe.model().name()));
        } else if (recipe.farFromUsualSize()) {
            lines.add("note: %s is used to pictures of %s; those of %s may come out worse"
                    .formatted(
                            recipe.model().name(),
                            recipe.model().defaults().size(),
                            recipe.request().size()));
        }
        return lines;
    }

    /** Where the strip lies that shows how a picture formed. */
    public static String film(Path strip) {
        return "film: " + fromHere(strip);
    }

    /** Pictures are painted in multiples of 8, and not much larger than the model is used to. */
    private static void addFitting(SourcePicture source, ImageSize size, List<String> lines) {
        if (source.width() != size.width() || source.height() != size.height()) {
            lines.add("note: the picture of %dx%d was scaled %s %s; --size asks for another size"
                    .formatted(
                            source.width(),
                            source.height(),
                            source.hasShapeOf(size) ? "to" : "and cut at its edges to",
                            size));
        }
    }

    private static String changed(SlotChange change) {
        return "changed: %s: %s → %s".formatted(change.slot().id(), orOpen(change.before()), orOpen(change.after()));
    }

    private static String orOpen(String text) {
        return text.isEmpty() ? "(open)" : Shown.plain(text);
    }

    private static void addUnlessEmpty(String label, String text, List<String> lines) {
        if (!text.isEmpty()) {
            lines.add(label + Shown.plain(text));
        }
    }

    /** As short as it can be said where the user stands. */
    private static Path fromHere(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path whole = file.toAbsolutePath();
        return whole.startsWith(here) ? here.relativize(whole) : whole;
    }
}
