package dev.seedling.bot.console;

import dev.seedling.diffusion.ModelCard;
import dev.seedling.promptcraft.CraftedPrompt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is said under a picture: where it lies and what it takes to paint it again. */
public final class Caption {
    private Caption() {}

    /** The lines, the path first and alone on its line so that scripts can take it. */
    public static List<String> of(Path file, CraftedPrompt crafted, long seed, ModelCard model) {
        List<String> lines = new ArrayList<>();
        lines.add(file.toString());
        lines.add("prompt: " + crafted.prompt());
        if (!crafted.negative().isEmpty()) {
            lines.add("negative: " + crafted.negative());
        }
        lines.add("seed: " + seed);
        if (!crafted.notice().isEmpty()) {
            lines.add("note: " + crafted.notice());
        }
        if (!model.trained()) {
            lines.add(
                    "note: the weights of %s are random, so the picture shows nothing; a trained model goes into models/"
                            .formatted(model.name()));
        }
        return lines;
    }
}
