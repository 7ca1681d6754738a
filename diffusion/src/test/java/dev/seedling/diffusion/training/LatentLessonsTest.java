package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.training.world.Group;
import dev.seedling.diffusion.training.world.Scene;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatentLessonsTest {
    private static final Corpus CORPUS = new Corpus(1, 16);
    private static final BpeVocabulary VOCABULARY = BpeTrainer.train(CORPUS.captions(50), 300);
    private static final CaptionTokens TOKENS = new CaptionTokens(VOCABULARY);
    private static final int BATCH = 8;
    private static final int PICTURES = 10;
    private static final int HELD_OUT = LatentLessons.heldOut(BATCH);
    private static final long[] RECORDS =
            LongStream.range(0, PICTURES + HELD_OUT).toArray();

    /** Of latents. */
    private static final List<Long> SHAPE = List.of(4L, 2L, 2L);

    /** As much again as one channel says what things cover. */
    private static final int RECORD_BYTES = (4 + 1) * 2 * 2 * Short.BYTES;

    /** Where they stand in a lesson. */
    private static final int LATENTS = 0;

    private static final int COVERED = 1;
    private static final int TIMESTEPS = 3;
    private static final int IDS = 4;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        Torch.start(new EngineSettings(DeviceChoice.CPU, Precision.FLOAT32, 1), 0);
    }

    @Test
    void a_lesson_is_the_same_whatever_was_taught_before() throws Exception {
        try (LatentCache cache = cache();
                NDManager scope = NDManager.newBaseManager()) {
            LatentLessons lessons = lessons(cache, CORPUS);
            lessons.training(scope, 2);
            Batch third = lessons.training(scope, 3);
            Batch validation = lessons.validation(scope, 1);

            requireSame(lessons(cache, CORPUS).training(scope, 3), third);
            requireSame(lessons(cache, CORPUS).validation(scope, 1), validation);
            for (int argument : List.of(LATENTS, COVERED, TIMESTEPS, IDS)) {
                NDArray known = third.each().get(argument);
                assertThat(lessons.training(scope, 4).each().get(argument))
                        .as("argument %d of the next step", argument)
                        .isNotEqualTo(known);
            }
        }
    }

    private static void requireSame(Batch lesson, Batch known) {
        assertThat(lesson.arguments()).hasSameSizeAs(known.arguments());
        for (int i = 0; i < known.arguments().size(); i++) {
            NDArray argument = lesson.arguments().get(i);
            assertThat(argument)
                    .as("argument %d", i)
                    .isEqualTo(known.arguments().get(i));
        }
    }

    @Test
    void one_caption_in_ten_is_left_empty_in_training() throws Exception {
        try (LatentCache cache = cache();
                NDManager scope = NDManager.newBaseManager()) {
            LatentLessons lessons = lessons(cache, CORPUS);
            long empty = 0;
            for (int step = 0; step < 250; step++) {
                empty += empty(lessons.training(scope, step));
            }

            assertThat(empty)
                    .as("of 2000, give or take five standard deviations")
                    .isBetween(130L, 270L);
        }
    }

    /** With as many corpora, for none of 32 captions would be empty by chance once in thirty times. */
    @Test
    void none_is_left_empty_in_validation() throws Exception {
        try (LatentCache cache = cache();
                NDManager scope = NDManager.newBaseManager()) {
            for (int seed = 1; seed <= 10; seed++) {
                LatentLessons lessons = lessons(cache, new Corpus(seed, 16));
                for (int number = 0; number < lessons.validations(); number++) {
                    assertThat(empty(lessons.validation(scope, number))).isZero();
                }
            }
        }
    }

    @Test
    void captions_are_of_the_pictures_that_they_are_told_with() throws Exception {
        int own = 0;
        int others = 0;
        try (LatentCache cache = cache();
                NDManager scope = NDManager.newBaseManager()) {
            for (int seed = 1; seed <= 10; seed++) {
                Corpus corpus = new Corpus(seed, 16);
                Batch lesson = lessons(cache, corpus).validation(scope, 2);
                List<Integer> records = records(cache, scope, lesson);
                for (int i = 0; i < BATCH; i++) {
                    List<Long> caption = longs(lesson.each().get(IDS).get(i).toLongArray());
                    int other = records.get((i + 1) % BATCH);
                    own += names(caption, corpus.scene(cache.number(records.get(i)))) ? 1 : 0;
                    others += names(caption, corpus.scene(cache.number(other))) ? 1 : 0;
                }
            }
        }

        assertThat(own).as("of 80, but for those of a single trait").isGreaterThan(50);
        assertThat(others).as("of 80, by chance").isLessThan(20);
    }

    @Test
    void every_batch_meets_each_part_of_the_schedule_once_and_any_level_of_it() throws Exception {
        int part = Recipe.schedule().trainingSteps() / BATCH;
        List<Long> within = new ArrayList<>();
        try (LatentCache cache = cache();
                NDManager scope = NDManager.newBaseManager()) {
            LatentLessons lessons = lessons(cache, CORPUS);
            for (int step = 0; step < 250; step++) {
                within.addAll(withinParts(lessons.training(scope, step), part));
            }
            for (int number = 0; number < lessons.validations(); number++) {
                withinParts(lessons.validation(scope, number), part);
            }
        }

        assertThat(within).contains(0L, part - 1L);
        assertThat(within.stream().mapToLong(Long::longValue).average().orElseThrow())
                .as("the middle, give or take five standard deviations")
                .isBetween(58.0, 66.0);
    }

    /** Where in its part of the schedule each timestep is; there must be one in every part. */
    private static List<Long> withinParts(Batch lesson, int part) {
        List<Long> timesteps = longs(lesson.each().get(TIMESTEPS).toLongArray());
        assertThat(timesteps.stream().map(timestep -> timestep / part))
                .containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
        return timesteps.stream().map(timestep -> timestep % part).toList();
    }

    @Test
    void training_takes_the_pictures_and_validation_each_held_out_one_once() throws Exception {
        List<Integer> training = new ArrayList<>();
        List<Integer> validation = new ArrayList<>();
        try (LatentCache cache = cache();
                NDManager scope = NDManager.newBaseManager()) {
            LatentLessons lessons = lessons(cache, CORPUS);
            for (int step = 0; step < 50; step++) {
                training.addAll(records(cache, scope, lessons.training(scope, step)));
            }
            for (int number = 0; number < lessons.validations(); number++) {
                validation.addAll(records(cache, scope, lessons.validation(scope, number)));
            }
            assertThat(validation).allMatch(record -> cache.number(record) < 0);
        }

        assertThat(training).hasSameElementsAs(ints(0, PICTURES));
        assertThat(validation).containsExactlyInAnyOrderElementsOf(ints(PICTURES, PICTURES + HELD_OUT));
    }

    /** Which records of the cache a lesson is of; what things cover must be of the same. */
    private static List<Integer> records(LatentCache cache, NDManager scope, Batch lesson) {
        List<FloatBuffer> latents = rows(cache.read(scope, RECORDS, 1 / cache.spread()));
        List<FloatBuffer> covered = rows(cache.covered(scope, RECORDS));
        List<Integer> records =
                rows(lesson.each().get(LATENTS)).stream().map(latents::indexOf).toList();
        assertThat(rows(lesson.each().get(COVERED)).stream().map(covered::indexOf))
                .containsExactlyElementsOf(records);
        return records;
    }

    /** What is compared by its numbers: one for each example. */
    private static List<FloatBuffer> rows(NDArray array) {
        float[] values = array.toFloatArray();
        int rows = Math.toIntExact(array.getShape().get(0));
        int length = values.length / rows;
        return IntStream.range(0, rows)
                .mapToObj(i -> FloatBuffer.wrap(values, i * length, length))
                .toList();
    }

    /** How many captions are. */
    private static long empty(Batch lesson) {
        List<Long> empty = longs(TOKENS.ids(""));
        NDArray ids = lesson.each().get(IDS);
        return IntStream.range(0, BATCH)
                .filter(i -> longs(ids.get(i).toLongArray()).equals(empty))
                .count();
    }

    /** Whether a caption has a word for any of a scene's things. */
    private static boolean names(List<Long> caption, Scene scene) {
        return scene.groups().stream()
                .map(Group::thing)
                .flatMap(thing -> Stream.concat(thing.words().stream(), Stream.of(thing.plural())))
                .anyMatch(word -> Collections.indexOfSubList(caption, longs(VOCABULARY.ids(word))) >= 0);
    }

    private static List<Long> longs(long[] values) {
        return LongStream.of(values).boxed().toList();
    }

    private static List<Integer> ints(int from, int until) {
        return IntStream.range(from, until).boxed().toList();
    }

    private static LatentLessons lessons(LatentCache cache, Corpus corpus) {
        return new LatentLessons(corpus, cache, TOKENS, Recipe.schedule(), BATCH);
    }

    /** Of numbers at random: no two records are alike, and nobody looks at the pictures. */
    private LatentCache cache() throws IOException {
        byte[] records = new byte[RECORDS.length * RECORD_BYTES];
        new SplittableRandom(1).nextBytes(records);
        Path file = Files.write(folder.resolve(LatentCache.FILE), records);
        return LatentCache.filled(file, SHAPE, HELD_OUT);
    }
}
