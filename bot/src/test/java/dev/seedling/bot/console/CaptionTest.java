package dev.seedling.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.bot.studio.FakeEngine;
import dev.seedling.bot.studio.FakeScribe;
import dev.seedling.bot.studio.Recipe;
import dev.seedling.bot.studio.Scribe;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionTest {
    private static final ModelCard USUAL = FakeEngine.MODEL;
    private static final ModelCard TRAINED = new ModelCard(
            "grown",
            USUAL.family(),
            USUAL.hash(),
            true,
            new PaintDefaults(new ImageSize(256, 256), 3, 7.5, USUAL.defaults().sampler()));

    @ParameterizedTest
    @ValueSource(strings = {"256x256", "320x256", "344x344", "184x184", "384x192"})
    void a_size_that_the_model_is_used_to_needs_no_word(String size) {
        assertThat(lines(TRAINED, size)).noneMatch(line -> line.startsWith("note: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"512x256", "368x368", "176x176", "128x256", "512x128"})
    void what_is_twice_or_half_of_it_comes_out_worse_and_is_said_to(String size) {
        assertThat(lines(TRAINED, size))
                .contains("note: grown is used to pictures of 256x256; those of %s may come out worse".formatted(size));
    }

    @Test
    void of_random_weights_no_size_is_worse_than_another() {
        assertThat(lines(USUAL, "128x128"))
                .filteredOn(line -> line.startsWith("note: "))
                .singleElement()
                .asString()
                .contains("random");
    }

    private static List<String> lines(ModelCard model, String size) {
        Scribe scribe = FakeScribe.rules();
        CraftedPrompt boat = scribe.writer(scribe.aids(text -> 1)).craft(new Idea("a boat", PromptFamily.SD15));
        ImageRequest request = ImageRequest.of(boat.prompt(), boat.negative(), 1, model.defaults())
                .withSize(ImageSize.parse(size));
        return Caption.of(Path.of("boat.png"), new Recipe(boat, request, model));
    }
}
