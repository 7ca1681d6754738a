package dev.seedling.diffusion.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sums and means that the reference's own tests state for its schedulers. Those of PLMS where timesteps do not meet
 * and of UniPC without a lower final order are stated by none; their loop was run for them (diffusers 0.40.0.dev0).
 */
class SamplerTableTest {
    private static final String K = "{'num_train_timesteps': 1100, 'beta_start': 1e-4, 'beta_end': 0.02}";
    private static final String L = "{'num_train_timesteps': 1000, 'beta_start': 1e-4, 'beta_end': 0.02}";
    private static final String C =
            "{'num_train_timesteps': 1000, 'beta_start': 0.00085, 'beta_end': 0.012, 'beta_schedule': 'scaled_linear'}";
    private static final int STEPS = 10;
    private static final double SUM = 1e-2;
    private static final double MEAN = 1e-3;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    euler   | 1 | {}                                                                | 10.0807    | .0131
                    euler   | 1 | {'use_karras_sigmas': true}                                       | 124.52299  | .162139
                    euler-a | 1 | {}                                                                | 152.3192   | .1983
                    euler-a | 1 | {'prediction_type': 'v_prediction'}                               | 108.4439   | .1412
                    heun    | 2 | {}                                                                | .1233      | .0002
                    dpm2    | 2 | {}                                                                | 20.4125    | .0266
                    dpm2-a  | 2 | {}                                                                | 13979.9433 | 18.2030
                    dpm2-a  | 2 | {'prediction_type': 'v_prediction'}                               | 331.8133   | .4320
                    lms     | 1 | {}                                                                | 1006.388   | 1.31
                    lms     | 1 | {'use_karras_sigmas': true}                                       | 3812.9927  | 4.9648
                    """)
    void kin_of_euler_give_the_reference_s_sums(
            String name, int callsPerStep, String settings, double sum, double mean) {
        SchedulerConfig config = config(K, settings);
        Sampler sampler = Samplers.named(name, config);
        NoiseLevels levels = sampler.levels(config, sampler.spacing(config), STEPS);
        Latents start = ReferenceLoop.countingUp().times(levels.initialScale());

        Latents result = RescalingLoop.run(sampler, config, callsPerStep, levels, start);

        assertSumAndMean(result, sum, mean);
    }

    @Test
    void euler_starts_from_a_noised_sample_at_step_8() {
        SchedulerConfig config = config(K, "{}");
        Sampler sampler = Samplers.named("euler", config);
        NoiseLevels levels = sampler.levels(config, Spacing.LINSPACE, STEPS);
        NoiseLevels last = levels.skip(8);
        Latents start = ReferenceLoop.countingUp()
                .times(levels.initialScale())
                .plus(last.sigma(0), ReferenceLoop.countingDown());

        Latents result = RescalingLoop.run(sampler, config, 1, last, start);

        assertSumAndMean(result, 57062.9297, 74.3007);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ddim | 10   | {}                                                       | 172.0067 | .223967
                    ddim | 10   | {'prediction_type': 'v_prediction'}                      | 52.5302  | .0684
                    ddim | 10   | {'beta_start': 0.01}                                     | 149.8295 | .1951
                    ddim | 10   | {'beta_start': 0.01, 'set_alpha_to_one': false}          | 149.0784 | .1941
                    ddpm | 1000 | {}                                                       | 258.9606 | .3372
                    ddpm | 1000 | {'prediction_type': 'v_prediction'}                      | 202.0296 | .2631
                    pndm | 10   | {}                                                       | 198.1318 | .2580
                    pndm | 10   | {'prediction_type': 'v_prediction'}                      | 67.3986  | .0878
                    """)
    void the_first_generation_gives_the_reference_s_sums(
            String name, int steps, String settings, double sum, double mean) {
        SchedulerConfig config = config(L, settings);

        assertSumAndMean(ReferenceLoop.preserving(Samplers.named(name, config), config, steps), sum, mean);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    7  | {'skip_prk_steps': true}                                  | 197.8238 | .2576
                    7  | {'skip_prk_steps': true, 'timestep_spacing': 'linspace'}  | 229.1947 | .2984
                    7  | {'skip_prk_steps': true, 'timestep_spacing': 'trailing'}  | 193.9580 | .2525
                    12 | {}                                                        | 197.6239 | .2573
                    7  | {'timestep_spacing': 'linspace'}                          | 226.8999 | .2955
                    7  | {'timestep_spacing': 'trailing'}                          | 201.2821 | .2621
                    """)
    void plms_gives_the_reference_s_sums_where_timesteps_do_not_meet(
            int steps, String settings, double sum, double mean) {
        SchedulerConfig config = config(L, settings);

        assertSumAndMean(ReferenceLoop.preserving(Samplers.named("pndm", config), config, steps), sum, mean);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    lcm | 1  | 18.7097  | .0244
                    lcm | 10 | 197.7616 | .2575
                    tcd | 1  | 29.8715  | .0389
                    tcd | 10 | 181.2040 | .2359
                    """)
    void samplers_of_distilled_models_give_the_reference_s_sums(String name, int steps, double sum, double mean) {
        SchedulerConfig config = config(C, "{}");

        assertSumAndMean(ReferenceLoop.preserving(Samplers.named(name, config), config, steps), sum, mean);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    dpmpp-2m | {'lower_order_final': false}                                                             | .3301
                    dpmpp-2m | {'lower_order_final': false, 'prediction_type': 'v_prediction'}                          | .2251
                    dpmpp-2m | {'lower_order_final': false, 'prediction_type': 'v_prediction', 'use_karras_sigmas': true} | .2096
                    dpmpp-2s | {}                                                                                       | .2791
                    dpmpp-2s | {'use_karras_sigmas': true}                                                              | .2248
                    dpmpp-2s | {'prediction_type': 'v_prediction'}                                                      | .1453
                    unipc    | {}                                                                                       | .2464
                    unipc    | {'use_karras_sigmas': true}                                                              | .2925
                    unipc    | {'prediction_type': 'v_prediction'}                                                      | .1014
                    unipc    | {'lower_order_final': false}                                                             | .3334
                    deis     | {}                                                                                       | .23916
                    deis     | {'prediction_type': 'v_prediction'}                                                      | .091
                    """)
    void solvers_give_the_reference_s_means(String name, String settings, double mean) {
        SchedulerConfig config = config(L, "{'final_sigmas_type': 'sigma_min'}", settings);

        Latents result = ReferenceLoop.preserving(Samplers.named(name, config), config, STEPS);

        assertThat(ReferenceLoop.sum(result) / ReferenceLoop.ELEMENTS).isCloseTo(mean, within(MEAN));
    }

    @Test
    void dpmpp_2m_sde_gives_the_reference_s_sum() {
        SchedulerConfig config = config(L, "{'final_sigmas_type': 'sigma_min', 'lower_order_final': false}");

        Latents result = ReferenceLoop.preserving(Samplers.named("dpmpp-2m-sde", config), config, STEPS);

        assertThat(ReferenceLoop.sum(result)).isCloseTo(525.94824, within(SUM));
    }

    private static void assertSumAndMean(Latents result, double sum, double mean) {
        assertThat(ReferenceLoop.sum(result)).isCloseTo(sum, within(SUM));
        assertThat(ReferenceLoop.sum(result) / ReferenceLoop.ELEMENTS).isCloseTo(mean, within(MEAN));
    }

    /** Of all these settings together. */
    private static SchedulerConfig config(String... tables) {
        String settings = Stream.of(tables)
                .map(table -> table.substring(1, table.length() - 1))
                .filter(inner -> !inner.isBlank())
                .collect(Collectors.joining(", ", "{", "}"));
        return SchedulerConfig.parse(settings.replace('\'', '"'), "the test's settings");
    }
}
