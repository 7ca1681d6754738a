package dev.seedling.diffusion.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.seedling.diffusion.DiffusionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplersTest {
    private static final SchedulerConfig PLAIN = config("{}");

    static Stream<Samplers.Entry> catalogue() {
        return Samplers.all().stream();
    }

    @Test
    void every_sampler_has_its_line_in_the_catalogue() {
        Stream<String> written = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.seedling.diffusion.sampling")
                        .stream()
                        .filter(type -> type.isAssignableTo(Sampler.class) && !type.isInterface())
                        .map(JavaClass::getName);
        Stream<String> listed =
                catalogue().map(entry -> entry.maker().apply(PLAIN).getClass().getName());

        assertThat(listed).containsExactlyInAnyOrderElementsOf(written.toList());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void a_sampler_knows_the_name_it_is_listed_under(Samplers.Entry entry) {
        assertThat(Samplers.named(entry.name(), PLAIN).name()).isEqualTo(entry.name());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void a_sampler_takes_as_many_levels_as_steps_in_each_of_its_spacings(Samplers.Entry entry) {
        Sampler sampler = Samplers.named(entry.name(), PLAIN);
        for (Spacing spacing : sampler.spacings()) {
            for (int steps : new int[] {1, 2, 7, 33, 49, 50}) {
                NoiseLevels levels = sampler.levels(PLAIN, spacing, steps);

                assertThat(levels.size()).isEqualTo(steps);
                assertThat(levels.levels())
                        .extracting(NoiseLevel::timestep)
                        .allSatisfy(timestep -> assertThat(timestep).isBetween(0.0, 999.0));
                assertThat(levels.levels()).isSortedAccordingTo((a, b) -> Double.compare(b.sigma(), a.sigma()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PNDMScheduler, '', pndm",
        "DDIMScheduler, '', ddim",
        "DPMSolverMultistepScheduler, dpmsolver++, dpmpp-2m",
        "DPMSolverMultistepScheduler, sde-dpmsolver++, dpmpp-2m-sde",
        "LCMScheduler, '', lcm"
    })
    void a_model_s_scheduler_class_names_a_sampler(String schedulerClass, String algorithm, String name) {
        SchedulerConfig config =
                config("{\"_class_name\": \"%s\", \"algorithm_type\": \"%s\"}".formatted(schedulerClass, algorithm));

        assertThat(Samplers.published(config)).map(Samplers.Entry::name).contains(name);
    }

    @Test
    void an_unknown_scheduler_class_names_none() {
        assertThat(Samplers.published(config("{\"_class_name\": \"FlowMatchEulerDiscreteScheduler\"}")))
                .isEmpty();
    }

    @Test
    void an_unknown_sampler_is_refused_with_the_names_there_are() {
        assertThatThrownBy(() -> Samplers.named("eulr", PLAIN))
                .isInstanceOf(DiffusionException.class)
                .hasMessage(
                        "sampler must be one of ddim, ddpm, pndm, euler, euler-a, heun, lms, dpm2, dpm2-a, dpmpp-2s,"
                                + " dpmpp-2m, dpmpp-2m-sde, unipc, deis, lcm, tcd, was 'eulr'");
    }

    @ParameterizedTest
    @CsvSource({"euler-a, euler", "dpm2-a, dpm2", "dpmpp-2m-sde, dpmpp-2m"})
    void without_fresh_noise_a_noisy_sampler_is_its_quiet_sibling(String noisy, String quiet) {
        assertThat(painted(Samplers.named(noisy, PLAIN, 0))).isEqualTo(painted(Samplers.named(quiet, PLAIN)));
    }

    @ParameterizedTest
    @CsvSource({"euler-a", "dpm2-a", "dpmpp-2m-sde"})
    void as_much_as_usual_is_what_nobody_asked_for(String name) {
        float[] usual = painted(Samplers.named(name, PLAIN));

        assertThat(painted(Samplers.named(name, PLAIN, 1))).isEqualTo(usual);
        assertThat(painted(Samplers.named(name, PLAIN, 0.5))).isNotEqualTo(usual);
    }

    @Test
    void fresh_noise_cannot_be_chosen_where_there_is_none() {
        assertThatThrownBy(() -> Samplers.named("euler", PLAIN, 0.5))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("eta can be chosen for ddim, euler-a, dpm2-a, dpmpp-2m-sde, tcd, not for euler");
    }

    /** Inpainting puts the known part back wherever latents arrive; a network that saw others would paint past it. */
    @ParameterizedTest
    @MethodSource("catalogue")
    void the_network_sees_latents_only_as_they_arrived(Samplers.Entry entry) {
        Sampler sampler = Samplers.named(entry.name(), PLAIN);
        Noise noise = Noise.seeded(1);
        Latents start = noise.draw(4, 8);
        Latents[] arrived = {start};
        Denoiser denoiser = new Denoiser() {
            @Override
            public Latents denoise(Latents x, NoiseLevel level) {
                assertThat(x).isSameAs(arrived[0]);
                return x.times(1 / (1 + level.sigma() * level.sigma()));
            }

            @Override
            public Latents arrive(Latents x, double sigma) {
                Latents back = x.times(1);
                arrived[0] = back;
                return back;
            }
        };

        sampler.sample(denoiser, start, sampler.levels(PLAIN, sampler.spacing(PLAIN), 6), noise);
    }

    /** Of data whose ideal denoiser is known. */
    private static float[] painted(Sampler sampler) {
        // One sampler's usual spread for both siblings.
        NoiseLevels levels = Samplers.named("euler", PLAIN).levels(PLAIN, Spacing.KARRAS, 6);
        Noise noise = Noise.seeded(1);
        Latents start = noise.draw(4, 8).times(levels.sigma(0));
        return sampler.sample((x, level) -> x.times(1 / (1 + level.sigma() * level.sigma())), start, levels, noise)
                .toArray();
    }

    @Test
    void a_spacing_the_sampler_does_not_know_is_refused() {
        assertThatThrownBy(() -> Samplers.named("ddim", PLAIN).levels(PLAIN, Spacing.KARRAS, 10))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("sampler ddim takes spacing leading, linspace, trailing, was karras");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"thresholding\": true}",
                "{\"use_beta_sigmas\": true}",
                "{\"solver_order\": 3}",
                "{\"algorithm_type\": \"dpmsolver\"}",
                "{\"beta_schedule\": \"sigmoid\"}",
                "{\"prediction_type\": \"flow_prediction\"}",
                "{\"timestep_spacing\": 3}",
                "{\"steps_offset\": 0.5}"
            })
    void a_setting_no_sampler_follows_is_refused_by_name(String json) {
        SchedulerConfig config = config(json);
        String key = json.substring(2, json.indexOf('"', 2));

        assertThatThrownBy(() -> {
                    config.prediction();
                    Sampler sampler = Samplers.named("dpmpp-2m", config);
                    sampler.levels(config, Spacing.LEADING, 4);
                    sampler.spacing(config);
                })
                .isInstanceOf(DiffusionException.class)
                .hasMessageStartingWith("the test's settings: " + key + " must be ");
    }

    private static SchedulerConfig config(String json) {
        return SchedulerConfig.parse(json, "the test's settings");
    }
}
