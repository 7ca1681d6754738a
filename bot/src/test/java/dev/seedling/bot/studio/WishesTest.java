package dev.seedling.bot.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.PerturbedAttention;
import java.util.List;
import org.junit.jupiter.api.Test;

class WishesTest {
    @Test
    void a_wish_for_no_perturbed_attention_goes_before_the_models_own() {
        PaintDefaults defaults = FakeEngine.MODEL.defaults();
        PaintDefaults led = new PaintDefaults(
                defaults.size(),
                defaults.steps(),
                defaults.guidance(),
                defaults.sampler(),
                new PerturbedAttention(2, List.of("up_blocks.1")),
                0);

        assertThat(Wishes.NONE.request("boat", "", 1, led).extras().pag()).isEqualTo(led.pag());
        assertThat(Wishes.NONE
                        .withPagScale(Wish.exactly(0.0))
                        .request("boat", "", 1, led)
                        .extras())
                .isEqualTo(Extras.NONE);
        assertThat(Wishes.NONE
                        .withPagScale(Wish.exactly(3.0))
                        .request("boat", "", 1, led)
                        .extras()
                        .pag())
                .isEqualTo(led.pag().withScale(3));
    }

    @Test
    void a_wish_for_guidance_as_it_is_goes_before_the_models_own_rescaling() {
        PaintDefaults defaults = FakeEngine.MODEL.defaults();
        PaintDefaults dimmed = new PaintDefaults(
                defaults.size(), defaults.steps(), defaults.guidance(), defaults.sampler(), defaults.pag(), 0.7);

        assertThat(Wishes.NONE.request("boat", "", 1, dimmed).extras()).isEqualTo(Extras.NONE.withGuidanceRescale(0.7));
        assertThat(Wishes.NONE
                        .withGuidanceRescale(Wish.exactly(0.0))
                        .request("boat", "", 1, dimmed)
                        .extras())
                .isEqualTo(Extras.NONE);
    }
}
