package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.training.world.Scene;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecognizerLessonsTest {
    private static final int BATCH = 8;

    /** Smaller than a part, so that each part is a whole picture. */
    private static final Corpus CORPUS = new Corpus(1, 32);

    @BeforeAll
    static void start() {
        Torch.start(new EngineSettings(DeviceChoice.CPU, Precision.FLOAT32, 1), 0);
    }

    @Test
    void two_parts_of_each_picture_are_labelled_with_what_it_shows() {
        try (NDManager scope = NDManager.newBaseManager()) {
            Batch lesson = new RecognizerLessons(CORPUS, BATCH).training(scope, 3);
            NDArray pixels = lesson.each().get(0);
            NDArray labels = lesson.each().get(1);

            assertThat(lesson.count()).isEqualTo(BATCH);
            for (int i = 0; i < BATCH; i++) {
                Scene scene = CORPUS.single(3 * BATCH / 2 + i / 2);
                long[] shown = Recognizer.ATTRIBUTES.stream()
                        .mapToLong(attribute -> attribute.of().applyAsInt(scene))
                        .toArray();
                assertThat(labels.get(i).toLongArray()).as("part " + i).isEqualTo(shown);
                assertThat(pixels.get(i).toUint8Array())
                        .as("part " + i)
                        .isEqualTo(CORPUS.pictures(List.of(scene)).pixels(scope).toUint8Array());
            }
        }
    }

    @Test
    void every_label_is_one_of_as_many_values_as_the_lesson_says() {
        try (NDManager scope = NDManager.newBaseManager()) {
            Batch lesson = new RecognizerLessons(CORPUS, BATCH).validation(scope, 0);
            long[] labels = lesson.each().get(1).toLongArray();
            long[] sizes = lesson.common().get(0).toLongArray();

            assertThat(sizes).hasSize(Recognizer.ATTRIBUTES.size());
            for (int i = 0; i < labels.length; i++) {
                assertThat(labels[i]).isBetween(-1L, sizes[i % sizes.length] - 1);
            }
        }
    }
}
