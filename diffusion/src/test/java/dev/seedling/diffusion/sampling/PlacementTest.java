package dev.seedling.diffusion.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The small differences between samplers' levels that all show in a picture. */
class PlacementTest {
    private static final SchedulerConfig STABLE_DIFFUSION = stableDiffusion("");

    @Test
    void on_a_karras_curve_euler_asks_at_fractional_timesteps_within_its_own_leading_ones() {
        NoiseLevels levels = levels("euler", Spacing.KARRAS, 6);

        assertThat(timesteps(levels).get(0)).isCloseTo(831, within(1e-3)).isNotEqualTo(831);
        assertThat(levels.sigma(5)).isCloseTo(levels.schedule().sigma(1), within(1e-9));
    }

    @Test
    void on_a_karras_curve_solvers_ask_at_whole_timesteps_over_the_full_table() {
        NoiseLevels levels = levels("dpmpp-2m", Spacing.KARRAS, 6);

        assertThat(timesteps(levels)).containsExactly(999.0, 837.0, 594.0, 249.0, 30.0, 0.0);
        assertThat(levels.sigma(0)).isCloseTo(levels.schedule().maxSigma(), within(1e-9));
    }

    @Test
    void on_an_exponential_curve_solvers_round_down_even_from_a_hair_below_999() {
        assertThat(timesteps(levels("dpmpp-2m", Spacing.EXPONENTIAL, 6)))
                .containsExactly(998.0, 756.0, 413.0, 102.0, 10.0, 0.0);
    }

    @Test
    void ddim_strides_by_a_rounded_step_though_trailing_timesteps_do_not() {
        NoiseLevels levels = levels("ddim", Spacing.TRAILING, 7);

        assertThat(timesteps(levels)).containsExactly(999.0, 856.0, 713.0, 570.0, 428.0, 285.0, 142.0);
        assertThat(levels.target(0)).isEqualTo(levels.schedule().sigma(999 - 142));
        assertThat(levels.target(6)).isEqualTo(levels.schedule().sigma(0));
    }

    @Test
    void leading_timesteps_are_one_fewer_apart_for_solvers() {
        assertThat(timesteps(levels("euler", Spacing.LEADING, 4))).containsExactly(751.0, 501.0, 251.0, 1.0);
        assertThat(timesteps(levels("dpmpp-2m", Spacing.LEADING, 4))).containsExactly(801.0, 601.0, 401.0, 201.0);
    }

    @Test
    void distilled_models_are_asked_at_the_timesteps_they_were_taught_at() {
        assertThat(timesteps(levels("lcm", Spacing.LEADING, 4))).containsExactly(999.0, 759.0, 499.0, 259.0);
    }

    @Test
    void zero_terminal_snr_leaves_no_signal_at_the_last_timestep_and_the_first_as_it_was() {
        SchedulerConfig zero = stableDiffusion(", \"rescale_betas_zero_snr\": true");

        NoiseSchedule schedule = NoiseSchedule.of(zero, NoiseSchedule.LEAST_ALPHA_BAR);

        assertThat(schedule.maxSigma()).isCloseTo(1e5, within(1.0));
        assertThat(schedule.sigma(0))
                .isEqualTo(NoiseSchedule.of(STABLE_DIFFUSION, NoiseSchedule.LEAST_ALPHA_BAR)
                        .sigma(0));
    }

    @Test
    void pure_noise_starts_at_sigma_or_at_the_deviation_of_noise_and_signal() {
        NoiseLevels trailing = levels("euler", Spacing.TRAILING, 4);
        NoiseLevels leading = levels("euler", Spacing.LEADING, 4);

        assertThat(trailing.initialScale()).isEqualTo(trailing.sigma(0));
        assertThat(leading.initialScale()).isEqualTo(Math.hypot(1, leading.sigma(0)));
    }

    @Test
    void a_run_that_starts_from_a_picture_keeps_the_rest_of_its_levels() {
        NoiseLevels whole = levels("ddim", Spacing.LEADING, 8);
        NoiseLevels half = whole.skip(4);

        assertThat(half.levels()).isEqualTo(whole.levels().subList(4, 8));
        assertThat(half.initialScale()).isEqualTo(whole.sigma(4));
        assertThat(half.planned()).isEqualTo(8);
    }

    private static SchedulerConfig stableDiffusion(String more) {
        return SchedulerConfig.parse("""
                {"beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear", "steps_offset": 1,
                 "timestep_spacing": "leading"%s}
                """.formatted(more), "the test's settings");
    }

    private static NoiseLevels levels(String sampler, Spacing spacing, int steps) {
        return Samplers.named(sampler, STABLE_DIFFUSION).levels(STABLE_DIFFUSION, spacing, steps);
    }

    private static List<Double> timesteps(NoiseLevels levels) {
        return levels.levels().stream().map(NoiseLevel::timestep).toList();
    }
}
