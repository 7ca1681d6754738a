package dev.seedling.diffusion.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.Enlargement;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.Hires;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PerturbedAttention;
import dev.seedling.diffusion.Randomness;
import dev.seedling.diffusion.Randomness.Source;
import dev.seedling.diffusion.SamplerChoice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of pictures that the WebUI painted: what of them is followed, and what is told not to be. */
class ForeignParametersTest {
    private static final String PLAIN = "Steps: 20, Sampler: Euler a, Seed: 1, Size: 512x768, RNG: CPU, Version: v1.10";

    @Test
    void a_plain_picture_is_followed_whole() {
        assertThat(read(PLAIN).request().extras()).isEqualTo(Extras.NONE);
        assertThat(read(PLAIN).notes()).isEmpty();
    }

    @Test
    void an_extensions_perturbed_attention_is_followed_if_it_was_active() {
        PaintRecord active = read(PLAIN + ", PAG Active: True, PAG Scale: 2.5");
        PaintRecord passive = read(PLAIN + ", PAG Active: False, PAG Scale: 2.5");

        assertThat(active.request().extras()).isEqualTo(Extras.NONE.withPag(PerturbedAttention.NONE.withScale(2.5)));
        assertThat(passive.request().extras()).isEqualTo(Extras.NONE);
        assertThat(active.notes()).isEmpty();
        assertThat(passive.notes()).isEmpty();
    }

    @Test
    void rescaled_guidance_is_followed_and_an_extensions_own_way_told() {
        PaintRecord likeDiffusers = read(PLAIN + ", CFG rescale: 0.7");
        PaintRecord onCleanLatents = read(PLAIN + ", CFG Rescale: 0.7");

        assertThat(likeDiffusers.request().extras()).isEqualTo(Extras.NONE.withGuidanceRescale(0.7));
        assertThat(likeDiffusers.notes()).isEmpty();
        assertThat(onCleanLatents.request().extras()).isEqualTo(Extras.NONE.withGuidanceRescale(0.7));
        assertThat(onCleanLatents.notes())
                .containsExactly("its guidance was rescaled on clean latents; here on what the network predicts");
        assertThatThrownBy(() -> read(PLAIN + ", CFG Rescale: -1"))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("guidance rescale must be 0 to 1, was -1.0");
    }

    @Test
    void a_picture_enlarged_to_a_size_is_no_picture_painted_over_another() {
        PaintRecord painting =
                read(PLAIN + ", Denoising strength: 0.5, Hires resize: 1024x1536, Hires upscaler: Latent");

        assertThat(painting.source()).isEmpty();
        assertThat(painting.request().paintedSize()).isEqualTo(new ImageSize(1024, 1536));
        assertThat(painting.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Hires resize: 1024x0, 1024x1536, 1024x1536",
        "Hires resize: 0x1536, 1024x1536, 1024x1536",
        "Hires resize: 1024x1024, 1024x1024, 1024x1536",
        "Hires resize: 512x1024, 512x1024, 680x1024",
        "Hires upscale: 1.3, 664x992, 664x992"
    })
    void an_enlarged_picture_has_the_size_that_the_webui_gives_it(String setting, String size, String cover) {
        PaintRecord painting = read(PLAIN + ", " + setting);

        assertThat(painting.request().paintedSize()).hasToString(size);
        assertThat(painting.request().extras().hires())
                .map(hires ->
                        hires.enlargement().cover(painting.request().size()).toString())
                .contains(cover);
    }

    @ParameterizedTest
    @CsvSource({
        "0x30000000, 20000000",
        "30000000x0, 30000000",
        "0x2147483647, 1431655760",
        "2147483647x2147483647, 2147483640"
    })
    void a_size_beyond_all_bounds_is_refused_as_what_it_comes_to(String size, int width) {
        assertThatThrownBy(() -> read(PLAIN + ", Hires resize: " + size))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("width must be a multiple of 8 from 64 to 2048, was " + width);
    }

    @ParameterizedTest
    @CsvSource({"'', 20, 40", "', Hires steps: 0', 20, 40", "', Hires steps: 7', 7, 14"})
    void the_second_pass_takes_the_steps_that_the_webui_says(String setting, int steps, int planned) {
        Hires hires = read(PLAIN + ", Denoising strength: 0.5, Hires upscale: 2" + setting)
                .request()
                .extras()
                .hires()
                .orElseThrow();

        assertThat(hires.steps(20)).isEqualTo(steps);
        assertThat(hires.planned(20)).isEqualTo(planned);
    }

    @Test
    void a_pass_of_the_share_that_its_strength_says_is_our_own() {
        assertThat(read(PLAIN + ", Denoising strength: 0.5, Hires upscale: 2, Hires steps: 10")
                        .request()
                        .extras()
                        .hires())
                .contains(new Hires(new Enlargement.Times(2), 0.5, Optional.empty()));
    }

    @Test
    void steps_that_no_schedule_has_are_refused() {
        assertThatThrownBy(() -> read(PLAIN + ", Denoising strength: 0.05, Hires upscale: 2, Hires steps: 60"))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("hires steps must be at most 50 with a hires strength of 0.05, was 60");
    }

    @ParameterizedTest
    @CsvSource({
        "RNG: CPU, CPU, false",
        "RNG: NV, NV, false",
        "RNG: GPU, NV, true",
        "User: me, NV, true",
        "RNG: TPU, CPU, true",
        "Version: ComfyUI, CPU, false"
    })
    void where_the_noise_came_from_is_followed_or_told(String setting, Source source, boolean told) {
        PaintRecord painting = read("Steps: 20, Sampler: Euler, Seed: 1, Size: 64x64, " + setting);

        assertThat(painting.request().extras().randomness().source()).isEqualTo(source);
        assertThat(painting.notes()).hasSize(told ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"ENSD", "Eta noise seed delta"})
    void a_seed_of_its_own_for_the_steps_is_followed(String key) {
        PaintRecord painting = read(PLAIN + ", " + key + ": 31337");

        assertThat(painting.request().extras().randomness())
                .isEqualTo(new Randomness(Source.CPU, 31337, Optional.empty()));
        assertThat(painting.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Euler a, Eta: 0.5, 0.5", "DPM2 a, Eta: 0.5, 0.5", "DDIM, Eta DDIM: 1.0, 1", "Euler a, Eta: 1.0, "})
    void the_share_of_fresh_noise_is_followed_where_the_sampler_has_one(String sampler, String setting, Double eta) {
        PaintRecord painting = read(PLAIN.replace("Euler a", sampler) + ", " + setting);

        assertThat(painting.request().extras().randomness().eta()).isEqualTo(Optional.ofNullable(eta));
        assertThat(painting.notes()).isEmpty();
    }

    @Test
    void it_is_told_where_the_sampler_has_none() {
        PaintRecord painting = read(PLAIN.replace("Euler a", "Euler") + ", Eta: 0.5");

        assertThat(painting.request().extras()).isEqualTo(Extras.NONE);
        assertThat(painting.notes())
                .containsExactly("'Eta: 0.5' is left out, since euler has no share of fresh noise to choose");
    }

    @ParameterizedTest
    @CsvSource({
        "DPM++ 2M Karras, , dpmpp-2m karras, false",
        "DPM++ 2M, , dpmpp-2m linspace, false",
        "DPM++ 2M, Automatic, dpmpp-2m karras, false",
        "Euler, Automatic, euler linspace, false",
        "DDIM, Automatic, ddim leading, false",
        "LCM, Automatic, lcm leading, false",
        "Euler, Uniform, euler linspace, false",
        "Euler, Normal, euler linspace, false",
        "Euler, Simple, euler trailing, false",
        "Euler, DDIM, euler leading, false",
        "Euler, Trailing, euler trailing, false",
        "Euler, SGM Uniform, euler trailing, true",
        "Euler, Beta, euler linspace, true",
        "DDIM, Karras, ddim leading, true"
    })
    void a_schedule_is_followed_or_told(String sampler, String schedule, String choice, boolean told) {
        String type = schedule == null ? "" : ", Schedule type: " + schedule;

        PaintRecord painting = read(PLAIN.replace("Euler a", sampler) + type);

        assertThat(painting.request().sampler()).hasToString(choice);
        assertThat(painting.notes()).hasSize(told ? 1 : 0);
    }

    @Test
    void every_spacing_is_read_as_it_was_written() {
        for (String spacing : new String[] {"leading", "linspace", "trailing", "karras", "exponential"}) {
            SamplerChoice choice = SamplerChoice.of("euler", spacing);
            Map<String, String> settings = new LinkedHashMap<>();
            SamplerWords.write(choice, settings);

            assertThat(SamplerWords.read(new SettingsLine(settings))).isEqualTo(choice);
        }
    }

    @Test
    void what_is_not_understood_is_told_by_name() {
        assertThat(read(PLAIN + ", Face restoration: CodeFormer, Hires steps: 5, Tiling: True")
                        .notes())
                .containsExactly(
                        "'Face restoration: CodeFormer' is not understood, and left out",
                        "'Hires steps: 5' is not understood, and left out",
                        "'Tiling: True' is not understood, and left out");
    }

    @Test
    void a_quoted_text_may_be_long() {
        assertThat(read(PLAIN + ", Template: \"" + "a house, ".repeat(10_000) + "\"")
                        .notes())
                .singleElement()
                .asString()
                .startsWith("'Template: a house, a house")
                .endsWith("...' is not understood, and left out")
                .hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tool", "Schedule type", "RNG", "VAE Decoder"})
    void what_is_told_of_a_text_steers_no_terminal(String key) {
        assertThat(read(PLAIN.replace(", RNG: CPU", "") + ", " + key + ": \u001b[31mred\u0007\u009b2J\u202e")
                        .notes())
                .anyMatch(note -> note.contains(key + ": ?[31mred??2J?'"))
                .noneMatch(note -> note.matches("(?s).*[\\p{Cc}\\p{Cf}].*"));
    }

    @Test
    void nor_does_what_is_told_of_a_prompt() {
        String prompt = "a [cat\n\u001b" + "x".repeat(500) + ":dog:0.5]";

        assertThat(PaintParameters.read(WebUiText.parse(prompt + "\n" + PLAIN)).notes())
                .singleElement()
                .asString()
                .startsWith("'[cat??xxx")
                .contains("...' changes the prompt on the way")
                .hasSizeLessThan(250);
    }

    @Test
    void of_a_picture_painted_over_another_it_is_told_what_is_otherwise_here() {
        PaintRecord painting = read(PLAIN + ", Denoising strength: 0.6");

        assertThat(painting.source()).contains(new SourceNote("", "", 0.6));
        assertThat(painting.notes())
                .singleElement()
                .asString()
                .contains("noise over that picture")
                .contains("one step more");
    }

    @ParameterizedTest
    @CsvSource({
        "a [cat:dog:0.5], '''[cat:dog:0.5]'' changes the prompt on the way'",
        "a [cat:5] house, '''[cat:5]'' changes the prompt on the way'",
        "a [cat|dog], '''[cat|dog]'' takes turns'",
        "a cat AND a dog, '''AND'' paints two prompts'",
    })
    void prompts_that_the_webui_steers_by_are_told(String prompt, String told) {
        PaintRecord painting = PaintParameters.read(WebUiText.parse(prompt + "\n" + PLAIN));

        assertThat(painting.notes()).singleElement().asString().startsWith(told);
    }

    @ParameterizedTest
    @CsvSource({"a [cat]", "'a \\[cat:0.5\\]'", "sand and sea", "(cat:1.2)"})
    void other_brackets_are_read_as_they_are(String prompt) {
        assertThat(PaintParameters.read(WebUiText.parse(prompt + "\n" + PLAIN)).notes())
                .isEmpty();
    }

    @Test
    void noise_that_was_blended_or_drawn_otherwise_is_told() {
        assertThat(read(PLAIN + ", Variation seed: 3, Variation seed strength: 0.2")
                        .notes())
                .singleElement()
                .asString()
                .contains("column by column");
        assertThat(read(PLAIN.replace("Euler a", "DPM++ 2M SDE")).notes())
                .singleElement()
                .asString()
                .contains("Brownian");
    }

    private static PaintRecord read(String settings) {
        return PaintParameters.read(WebUiText.parse("a house\n" + settings));
    }
}
