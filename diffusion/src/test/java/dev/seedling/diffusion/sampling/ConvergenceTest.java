package dev.seedling.diffusion.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Samplers without a network. For data that is N(0, 1) the ideal denoiser is x / (1 + sigma^2), a linear function, so
 * a sampler's output is a linear function of what it starts from and of the noise it draws, and its variance is known
 * without sampling: it must approach 1 + sigma^2 at the last sigma, as fast as the sampler's order promises.
 */
class ConvergenceTest {
    private static final Denoiser IDEAL = (x, level) -> x.times(1 / (1 + level.sigma() * level.sigma()));
    private static final SchedulerConfig CONFIG = SchedulerConfig.parse("""
            {"beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear", "prediction_type": "sample",
             "lower_order_final": false, "clip_sample": false, "skip_prk_steps": true}
            """, "the test's settings");
    private static final Map<String, Integer> ORDERS = Map.ofEntries(
            Map.entry("ddim", 1),
            Map.entry("euler", 1),
            Map.entry("euler-a", 1),
            Map.entry("ddpm", 1),
            Map.entry("heun", 2),
            Map.entry("dpm2", 2),
            Map.entry("dpm2-a", 1),
            Map.entry("lms", 2),
            Map.entry("dpmpp-2s", 2),
            Map.entry("dpmpp-2m", 2),
            Map.entry("dpmpp-2m-sde", 1),
            Map.entry("unipc", 2),
            Map.entry("deis", 2),
            Map.entry("pndm", 2));
    private static final List<String> OF_DISTILLED_MODELS = List.of("lcm", "tcd"); // on levels of their own, below
    private static final double HIGHEST = 14;
    private static final double LOWEST = 0.2;

    @Test
    void every_sampler_s_order_is_known() {
        List<String> known = new ArrayList<>(ORDERS.keySet());
        known.addAll(OF_DISTILLED_MODELS);

        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(
                        Samplers.all().stream().map(Samplers.Entry::name).toList());
    }

    static Stream<String> samplers_with_an_order() {
        return ORDERS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("samplers_with_an_order")
    void the_error_falls_with_the_steps_at_the_sampler_s_order(String name) {
        int order = ORDERS.getOrDefault(name, 0);
        Sampler sampler = Samplers.named(name, CONFIG);
        double coarse = error(sampler, 40);
        double fine = error(sampler, 80);

        assertThat(fine).isLessThan(0.05);
        assertThat(Math.log(coarse / fine) / Math.log(2)).as("order").isGreaterThan(order - 0.25);
    }

    @Test
    void tcd_without_fresh_noise_is_of_first_order_on_its_own_levels() {
        Sampler tcd = Samplers.named("tcd", CONFIG);

        assertThat(ownError(tcd, 50)).isLessThan(0.6 * ownError(tcd, 25));
    }

    @Test
    void lcm_finds_a_single_picture_in_any_number_of_steps() {
        Latents picture = Latents.of(new float[] {0.5f, -1, 2}, 3);
        Sampler lcm = Samplers.named("lcm", CONFIG);
        for (int steps : new int[] {1, 4, 8}) {
            NoiseLevels levels = lcm.levels(CONFIG, Spacing.LEADING, steps);
            Noise noise = Noise.seeded(steps);
            Latents start = noise.draw(3).times(levels.initialScale());

            Latents result = lcm.sample((x, level) -> picture, start, levels, noise);

            for (int i = 0; i < picture.size(); i++) {
                assertThat(result.buffer().get(i)).isCloseTo(picture.buffer().get(i), within(1e-5f));
            }
        }
    }

    /** How far the output's deviation is from the ideal, on sigmas even in their logarithm. */
    private static double error(Sampler sampler, int steps) {
        NoiseSchedule schedule = NoiseSchedule.of(CONFIG, NoiseSchedule.LEAST_ALPHA_BAR);
        List<NoiseLevel> levels = new ArrayList<>();
        for (double sigma : Sigmas.exponential(HIGHEST, LOWEST, steps + 1)) {
            levels.add(new NoiseLevel(sigma, schedule.timestepAt(sigma)));
        }
        return error(sampler, NoiseLevels.chained(schedule, levels.subList(0, steps), LOWEST, HIGHEST));
    }

    private static double ownError(Sampler sampler, int steps) {
        return error(sampler, sampler.levels(CONFIG, sampler.spacing(CONFIG), steps));
    }

    private static double error(Sampler sampler, NoiseLevels levels) {
        double target = levels.target(levels.size() - 1);
        double ideal = Math.hypot(1, target);
        // Samplers of variance-preserving scale settle on deviation 1.
        double settled = levels.settle(one(1)).buffer().get(0) < 1 && settles(sampler) ? 1 : ideal;
        return Math.abs(deviation(sampler, levels) - settled);
    }

    private static boolean settles(Sampler sampler) {
        return !(sampler instanceof Euler
                || sampler instanceof EulerAncestral
                || sampler instanceof Heun
                || sampler instanceof Lms
                || sampler instanceof Dpm2
                || sampler instanceof Dpm2Ancestral
                || sampler instanceof Ddpm);
    }

    /** Of the output, from the response to a unit start and to each unit draw. */
    private static double deviation(Sampler sampler, NoiseLevels levels) {
        double start = Math.hypot(1, levels.sigma(0)) * respond(sampler, levels, 1, -1);
        double variance = start * start;
        for (int draw = 0; draw < levels.size(); draw++) {
            double response = respond(sampler, levels, 0, draw);
            variance += response * response;
        }
        return Math.sqrt(variance);
    }

    private static double respond(Sampler sampler, NoiseLevels levels, float start, int unitDraw) {
        int[] draws = {0};
        Noise impulse = shape -> one(draws[0]++ == unitDraw ? 1 : 0);
        return sampler.sample(IDEAL, one(start), levels, impulse).buffer().get(0);
    }

    private static Latents one(float value) {
        return Latents.of(new float[] {value}, 1);
    }
}
