package dev.seedling.diffusion.family;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seedling.diffusion.ImageSize;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What single files leave unsaid. */
class FamiliesTest {
    private static final List<Integer> WIDTHS = List.of(320, 640, 1280);
    private static final ModelFamily SD2 = new StableDiffusion2();
    private static final ModelFamily XL = new StableDiffusionXl();

    static List<ModelFamily> families() {
        return Families.all();
    }

    @ParameterizedTest
    @MethodSource("families")
    void no_sampler_clips_latents_or_begins_with_runge_kutta_steps(ModelFamily family) throws Exception {
        JsonNode scheduler = scheduler(family, traits(4, Set.of()));

        assertThat(scheduler.path("clip_sample").asBoolean(true)).isFalse();
        assertThat(scheduler.path("skip_prk_steps").asBoolean(false)).isTrue();
        assertThat(scheduler.has("set_alpha_to_one")).isTrue();
    }

    @Test
    void a_second_stable_diffusion_predicts_velocities_but_for_inpainting_noise() throws Exception {
        Traits text = traits(4, Set.of());
        Traits inpainting = traits(9, Set.of());

        assertThat(inpainting.seesMask()).isTrue();
        assertThat(scheduler(SD2, text).path("prediction_type").asText()).isEqualTo("v_prediction");
        assertThat(scheduler(SD2, inpainting).path("prediction_type").asText()).isEqualTo("epsilon");
        assertThat(SD2.defaults(text).size()).isEqualTo(new ImageSize(768, 768));
        assertThat(SD2.defaults(inpainting).size()).isEqualTo(new ImageSize(512, 512));
    }

    @Test
    void an_xl_file_that_is_marked_predicts_velocities() throws Exception {
        JsonNode usual = scheduler(XL, traits(4, Set.of()));
        JsonNode marked = scheduler(XL, traits(4, Set.of("v_pred", "ztsnr")));

        assertThat(usual.path("prediction_type").asText()).isEqualTo("epsilon");
        assertThat(usual.path("rescale_betas_zero_snr").asBoolean()).isFalse();
        assertThat(marked.path("prediction_type").asText()).isEqualTo("v_prediction");
        assertThat(marked.path("rescale_betas_zero_snr").asBoolean()).isTrue();
    }

    @Test
    void an_xl_file_of_another_noise_is_of_no_family() {
        Traits playground = new Traits(4, 4, 2048, true, true, false, false, Set.of("edm_mean", "edm_std"), WIDTHS);

        assertThat(Families.all()).noneMatch(family -> family.fits(playground));
    }

    private static Traits traits(int inputChannels, Set<String> marks) {
        return new Traits(inputChannels, 4, 1024, true, false, false, false, marks, WIDTHS);
    }

    private static JsonNode scheduler(ModelFamily family, Traits traits) throws Exception {
        return new JsonMapper().readTree(family.scheduler(traits));
    }
}
