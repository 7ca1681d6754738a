package dev.seedling.bot.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.Decoder;
import dev.seedling.diffusion.Enlargement;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.Hires;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.PerturbedAttention;
import dev.seedling.diffusion.Randomness;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.Variation;
import dev.seedling.promptcraft.Aspect;
import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import dev.seedling.promptcraft.Part;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.SlotChange;
import dev.seedling.promptcraft.Slots;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobJsonTest {
    @Test
    void a_recipe_is_read_as_it_was_written() {
        ImageRequest request =
                ImageRequest.of("photo, two blue boats", "people", 0xFFFF_FFFFL, FakeEngine.MODEL.defaults());
        Extras extras = Extras.NONE
                .withClipSkip(2)
                .withVariation(new Variation(3, 0.25))
                .withHires(new Hires(2, 0.5))
                .withDecoder(Decoder.TINY)
                .withRandomness(new Randomness(Randomness.Source.NV, 31337, Optional.of(0.5)))
                .withPag(new PerturbedAttention(1.5, List.of("up_blocks.1")))
                .withGuidanceRescale(0.7);
        Extras cut =
                Extras.NONE.withHires(new Hires(new Enlargement.To(new ImageSize(1024, 1536)), 0.5, Optional.of(12)));

        for (ImageRequest each : List.of(request, request.withExtras(extras), request.withExtras(cut))) {
            Recipe recipe = new Recipe(words(), each, FakeEngine.MODEL);

            assertThat(JobJson.recipe(JobJson.write(recipe))).isEqualTo(recipe);
        }
    }

    @Test
    void wishes_are_read_as_they_were_written() {
        Wishes all = new Wishes(
                Wish.exactly(7L),
                Wish.exactly(new ImageSize(64, 128)),
                Wish.exactly(12),
                Wish.exactly(4.5),
                Wish.exactly(2.5),
                Wish.exactly(0.7),
                Wish.exactly(SamplerChoice.of("ddim", "trailing")),
                Wish.exactly(new Variation(9, 0.25)),
                Wishes.Wording.AS_IS);

        assertThat(JobJson.wishes(JobJson.write(all))).isEqualTo(all);
        assertThat(JobJson.wishes(JobJson.write(Wishes.NONE))).isEqualTo(Wishes.NONE);
    }

    @Test
    void a_models_own_ways_of_guidance_are_kept_and_may_be_missing() {
        ModelCard plain = FakeEngine.MODEL;
        PaintDefaults defaults = plain.defaults();
        PerturbedAttention pag = new PerturbedAttention(2, List.of("up_blocks.1"));
        ModelCard led = new ModelCard(
                plain.name(),
                plain.family(),
                plain.hash(),
                plain.trained(),
                new PaintDefaults(
                        defaults.size(), defaults.steps(), defaults.guidance(), defaults.sampler(), pag, 0.7));
        Recipe recipe = new Recipe(words(), ImageRequest.of("boat", "", 1, led.defaults()), led);

        String json = JobJson.write(recipe);
        String without = JobJson.write(new Recipe(words(), ImageRequest.of("boat", "", 1, defaults), plain));

        assertThat(JobJson.recipe(json)).isEqualTo(recipe);
        assertThat(without).doesNotContain("pag", "guidanceRescale");
        assertThat(JobJson.recipe(without).model()).isEqualTo(plain);
    }

    @Test
    void fields_of_other_versions_do_no_harm() {
        assertThat(JobJson.wishes("{\"wording\":\"CRAFTED\",\"steps\":5,\"mood\":\"calm\"}"))
                .isEqualTo(Wishes.NONE.withSteps(Wish.exactly(5)));
    }

    private static CraftedPrompt words() {
        Slots slots = new Slots(
                "two blue boats",
                "at night",
                List.of("noir"),
                "photo",
                "dim",
                "wide",
                List.of("people"),
                Aspect.SQUARE);
        return new CraftedPrompt(
                "zwei blaue \"Boote\"",
                PromptFamily.SD15,
                "photo, two blue boats",
                "people",
                Author.OLLAMA,
                "a notice",
                "zwei blaue Boote",
                slots,
                List.of(new Part(Slot.SUBJECT, "two blue boats", Part.Origin.USER, 3, Part.Fate.KEPT)),
                List.of(new SlotChange(Slot.LIGHTING, "", "dim")));
    }
}
