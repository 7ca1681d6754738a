package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.program.Torch;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProbeLessonsTest {
    private static final int SIZE = 16;
    private static final int BATCH = 12;
    private static final int POSITION = 6;

    private final ProbeLessons lessons = new ProbeLessons(new Corpus(1, SIZE), BATCH);

    @BeforeAll
    static void start() {
        Torch.start(new EngineSettings(DeviceChoice.CPU, Precision.FLOAT32, 1), 0);
    }

    @Test
    void every_other_lesson_is_the_one_before_in_a_mirror() {
        try (NDManager scope = NDManager.newBaseManager()) {
            List<NDArray> straight = lessons.training(scope, 4).arguments();
            List<NDArray> mirrored = lessons.training(scope, 5).arguments();

            assertThat(mirrored.get(0).toUint8Array())
                    .isNotEqualTo(straight.get(0).toUint8Array())
                    .isEqualTo(straight.get(0).flip(3).toUint8Array());
            long[] before = straight.get(1).toLongArray();
            long[] after = mirrored.get(1).toLongArray();
            assertThat(after).as("something stands on one side").isNotEqualTo(before);
            for (int i = 0; i < before.length; i++) {
                boolean side = i % Attribute.ALL.size() == POSITION && before[i] >= 0;
                assertThat(after[i]).isEqualTo(side ? 2 - before[i] : before[i]);
            }
        }
    }

    @Test
    void a_lesson_is_the_same_whatever_was_taught_before() {
        try (NDManager scope = NDManager.newBaseManager()) {
            lessons.training(scope, 2);
            List<NDArray> third = lessons.training(scope, 3).arguments();

            List<NDArray> resumed = new ProbeLessons(new Corpus(1, SIZE), BATCH)
                    .training(scope, 3)
                    .arguments();
            for (int i = 0; i < third.size(); i++) {
                assertThat(resumed.get(i)).as("argument " + i).isEqualTo(third.get(i));
            }
            assertThat(lessons.training(scope, 4).arguments().get(0)).isNotEqualTo(third.get(0));
        }
    }

    @Test
    void the_closer_look_goes_to_a_thing() {
        int size = 64;
        Corpus corpus = new Corpus(1, size);
        PictureBatch pictures = corpus.pictures(
                LongStream.range(0, BATCH).mapToObj(corpus::single).toList());

        float[] spots = new Crops(pictures, new SplittableRandom(1)).spots();

        try (NDManager scope = NDManager.newBaseManager()) {
            int[] masks = pictures.masks(scope).toUint8Array();
            for (int i = 0; i < BATCH; i++) {
                int x = (int) ((spots[2 * i] + 1) / 2 * size);
                int y = (int) ((spots[2 * i + 1] + 1) / 2 * size);
                assertThat(masks[(i * size + y) * size + x]).as("picture " + i).isPositive();
            }
        }
    }
}
