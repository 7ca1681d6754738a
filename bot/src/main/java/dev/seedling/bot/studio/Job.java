package dev.seedling.bot.studio;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An accepted order, as it is stored.
 *
 * @param id at most 25 characters of {@code [0-9a-z]}; sorts by time of acceptance
 * @param seed drawn at submission where the order left it open
 * @param parent the job this one repaints
 * @param recipe present from {@link Stage#CRAFTED} on
 * @param painting how long the painting took; zero before
 * @param failure one sentence where the stage is {@link Stage#FAILED}, else empty
 */
public record Job(
        String id,
        Order order,
        long seed,
        Optional<String> parent,
        Stage stage,
        Optional<Recipe> recipe,
        Instant submitted,
        Duration painting,
        String failure) {
    /** @throws StudioException if the words are not written yet */
    public Recipe requireRecipe() {
        return recipe.orElseThrow(() -> new StudioException(
                "the prompt of picture '%s' is not written yet; wait until it is painted".formatted(id)));
    }
}
