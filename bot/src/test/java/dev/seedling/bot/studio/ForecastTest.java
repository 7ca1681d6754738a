package dev.seedling.bot.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PerturbedAttention;
import dev.seedling.diffusion.SamplerChoice;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final long USUAL = 128 * 64 * 10;

    @Test
    void a_picture_is_as_much_work_as_it_has_pixels_in_all_steps() {
        assertThat(Forecast.pixelSteps(request(4, PerturbedAttention.NONE))).isEqualTo(USUAL);
    }

    @Test
    void perturbed_attention_adds_one_call_of_the_network_to_each_step() {
        PerturbedAttention pag = new PerturbedAttention(2, List.of("mid_block"));

        assertThat(Forecast.pixelSteps(request(4, pag))).isEqualTo(USUAL * 3 / 2);
        assertThat(Forecast.pixelSteps(request(1, pag))).isEqualTo(USUAL * 2);
    }

    private static ImageRequest request(double guidance, PerturbedAttention pag) {
        SamplerChoice sampler = SamplerChoice.of("ddim", "trailing");
        Extras extras = Extras.NONE.withPag(pag);
        return new ImageRequest("a boat", "", 1, new ImageSize(128, 64), 10, guidance, sampler, extras);
    }
}
