package dev.seedling.diffusion.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.parity.Outcome.Verdict;
import dev.seedling.diffusion.sampling.Latents;
import org.junit.jupiter.api.Test;

/** What parity must not overlook. */
class ComparisonTest {
    private static final Latents EXPECTED = Latents.of(new float[] {2, -1}, 1, 2);

    @Test
    void what_is_equal_passes() {
        assertThat(equal(EXPECTED)).isEqualTo(Verdict.PASS);
        assertThat(relative(EXPECTED, 0)).isEqualTo(Verdict.PASS);
        assertThat(absolute(EXPECTED, 0, 0)).isEqualTo(Verdict.PASS);
    }

    @Test
    void what_is_no_number_fails() {
        Latents broken = Latents.of(new float[] {Float.NaN, -1}, 1, 2);

        assertThat(equal(broken)).isEqualTo(Verdict.FAIL);
        assertThat(relative(broken, 100)).isEqualTo(Verdict.FAIL);
        assertThat(absolute(broken, 100, 100)).isEqualTo(Verdict.FAIL);
    }

    @Test
    void the_same_numbers_in_another_shape_fail() {
        Latents turned = Latents.of(new float[] {2, -1}, 2, 1);

        assertThat(equal(turned)).isEqualTo(Verdict.FAIL);
        assertThat(relative(turned, 100)).isEqualTo(Verdict.FAIL);
        assertThat(absolute(turned, 100, 100)).isEqualTo(Verdict.FAIL);
    }

    @Test
    void a_tolerance_is_in_parts_of_the_largest_value_and_holds_to_the_last_bit() {
        assertThat(relative(first(2.5f), 0.25)).isEqualTo(Verdict.PASS);
        assertThat(relative(first(Math.nextUp(2.5f)), 0.25)).isEqualTo(Verdict.FAIL);
        assertThat(equal(first(Math.nextUp(2f)))).isEqualTo(Verdict.FAIL);
    }

    @Test
    void the_largest_difference_and_the_mean_one_have_a_tolerance_each() {
        assertThat(absolute(first(2.5f), 0.5, 0.25)).isEqualTo(Verdict.PASS);
        assertThat(absolute(first(2.5f), Math.nextDown(0.5), 0.25)).isEqualTo(Verdict.FAIL);
        assertThat(absolute(first(2.5f), 0.5, Math.nextDown(0.25))).isEqualTo(Verdict.FAIL);
    }

    @Test
    void one_failure_among_successes_is_kept() {
        Outcome outcome = new Comparison("case")
                .within("step", 1, 2)
                .within("step", 3, 2)
                .within("step", 1, 2)
                .outcome();

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.errors()).containsEntry("step", 3.0);
    }

    /** The expected numbers, with another first one. */
    private static Latents first(float number) {
        return Latents.of(new float[] {number, -1}, 1, 2);
    }

    private static Verdict equal(Latents actual) {
        return new Comparison("case").equal("x", actual, EXPECTED).outcome().verdict();
    }

    private static Verdict relative(Latents actual, double tolerance) {
        return new Comparison("case")
                .relative("x", actual, EXPECTED, tolerance)
                .outcome()
                .verdict();
    }

    private static Verdict absolute(Latents actual, double maxTolerance, double meanTolerance) {
        return new Comparison("case")
                .absolute("x", actual, EXPECTED, maxTolerance, meanTolerance)
                .outcome()
                .verdict();
    }
}
