package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.program.Torch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DecoderLessonsTest {
    private static final Torch TORCH = Torch.start(new EngineSettings(DeviceChoice.CPU, Precision.FLOAT32, 1), 0);
    private static final AutoencoderDesign DESIGN = new AutoencoderDesign(16, List.of(0, 0, 1), List.of(1, 0, 0), 4);
    private static final Corpus CORPUS = new Corpus(1, 128);
    private static final int FACTOR = DESIGN.factor();

    private final List<String> heard = new ArrayList<>();
    private final List<Double> strengths = new ArrayList<>();

    @Test
    void a_part_of_the_latents_is_of_the_same_part_of_the_picture() {
        try (Learner encoder = encoder();
                NDManager scope = encoder.manager().newSubManager()) {
            Batch lesson = lessons(encoder).training(scope, 3);

            NDArray pixels = lesson.each().get(0);
            NDArray latents = lesson.each().get(2);
            NDArray whole = CORPUS.pictures(LongStream.of(6, 7)).pixels(scope);
            NDArray painted = encoder.averaged(scope, "latents", List.of(whole)).neg();
            assertThat(pixels.getShape().getShape()).containsExactly(8, 3, 96, 96);
            assertThat(latents.getShape().getShape()).containsExactly(8, 4, 96L / FACTOR, 96L / FACTOR);
            for (int part = 0; part < 8; part++) {
                assertThat(places(whole, pixels.get(part), painted, latents.get(part), part / 4))
                        .as("part %d", part)
                        .isPositive();
            }
            assertThat(heard).hasSize(2).allSatisfy(prompt -> assertThat(prompt).isNotBlank());
        }
    }

    /** How many places there are that both may be of. */
    private static int places(NDArray whole, NDArray pixels, NDArray painted, NDArray latents, int picture) {
        int places = 0;
        for (int y = 0; y <= 32; y += FACTOR) {
            for (int x = 0; x <= 32; x += FACTOR) {
                NDArray seen = whole.get(cut(picture, x, y, 96));
                NDArray known = painted.get(cut(picture, x / FACTOR, y / FACTOR, 96 / FACTOR));
                if (seen.contentEquals(pixels)) {
                    assertThat(known.contentEquals(latents)).isTrue();
                    places++;
                }
            }
        }
        return places;
    }

    private static NDIndex cut(int picture, int x, int y, int side) {
        return new NDIndex("{},:,{}:{},{}:{}", picture, y, y + side, x, x + side);
    }

    @Test
    void it_is_judged_by_whole_held_out_pictures_of_one_strength() {
        try (Learner encoder = encoder();
                NDManager scope = encoder.manager().newSubManager()) {
            DecoderLessons lessons = lessons(encoder);
            for (int i = 0; i < lessons.validations(); i++) {
                NDArray heldOut =
                        CORPUS.pictures(LongStream.of(-1 - 2 * i, -2 - 2 * i)).pixels(scope);
                assertThat(lessons.validation(scope, i).each().get(0).contentEquals(heldOut))
                        .isTrue();
            }

            assertThat(strengths).hasSize(lessons.validations()).containsOnly(strengths.get(0));
        }
    }

    @Test
    void lessons_meet_all_strengths() {
        try (Learner encoder = encoder();
                NDManager scope = encoder.manager().newSubManager()) {
            DecoderLessons lessons = lessons(encoder);
            for (int step = 0; step < 16; step++) {
                lessons.training(scope, step);
            }

            assertThat(strengths)
                    .hasSize(16)
                    .allSatisfy(strength -> assertThat(strength).isBetween(0.0, DecoderLessons.STRONGEST));
            assertThat(strengths.stream().map(strength -> (int) (4 * strength / DecoderLessons.STRONGEST)))
                    .as("quarters of the range")
                    .containsOnly(0, 1, 2, 3);
        }
    }

    /** Whose painter turns latents round. */
    private DecoderLessons lessons(Learner encoder) {
        return new DecoderLessons(
                CORPUS,
                DESIGN,
                8,
                encoder,
                (scope, latents, prompts, strength, random) -> {
                    heard.addAll(prompts);
                    strengths.add(strength);
                    return latents.neg();
                },
                Recognizer.untaught(TORCH, 1));
    }

    private static Learner encoder() {
        return Learner.of("learn_autoencoder", TORCH, manager -> TrainingState.begin(manager, DESIGN.blueprint(), 1));
    }
}
