package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossCurveTest {
    @TempDir
    Path folder;

    @Test
    void what_came_after_the_checkpoint_is_dropped() throws Exception {
        Path file = folder.resolve("curve.csv");
        LossCurve curve = LossCurve.resume(file, 0);
        curve.add(10, 2, 3);
        curve.add(20, 1, 2);

        assertThat(LossCurve.resume(file, 10).points()).containsExactly(new LossCurve.Point(10, 2, 3));
        assertThat(file).hasContent("10,2.0,3.0");
    }

    @Test
    void a_line_that_was_cut_off_is_dropped() throws Exception {
        Path file = folder.resolve("curve.csv");
        Files.writeString(file, "10,2.0,3.0\n20,1.5");

        assertThat(LossCurve.resume(file, 20).points()).containsExactly(new LossCurve.Point(10, 2, 3));
        Files.writeString(file, "10,2.0,3.0\n20,1.5,2.5");
        assertThat(LossCurve.resume(file, 20).points())
                .as("the last number may lack digits")
                .containsExactly(new LossCurve.Point(10, 2, 3));
    }

    @Test
    void steps_are_counted_from_the_lowest_validation_loss() throws Exception {
        LossCurve curve = LossCurve.resume(folder.resolve("curve.csv"), 0);
        assertThat(curve.stepsSinceBest()).isZero();
        curve.add(10, 1, 3);
        curve.add(20, 1, 2);
        curve.add(30, 1, 4);
        curve.add(40, 1, 3);

        assertThat(curve.stepsSinceBest()).isEqualTo(20);
    }
}
