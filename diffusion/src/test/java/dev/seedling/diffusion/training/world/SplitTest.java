package dev.seedling.diffusion.training.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SplitTest {
    @Test
    void about_one_scene_of_one_group_in_twenty_is_held_out() {
        SplittableRandom random = new SplittableRandom(1);
        int held = 0;
        int seen = 0;
        while (seen < 4000) {
            Scene scene = SceneSampler.draw(random);
            if (scene.groups().size() == 1) {
                seen++;
                held += Split.heldOut(scene) ? 1 : 0;
            }
        }

        assertThat(held / (double) seen).isBetween(0.035, 0.065);
    }

    @Test
    void training_never_shows_what_is_held_out() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 500; i++) {
            assertThat(Split.heldOut(Split.training(random))).isFalse();
        }
    }

    @Test
    void training_shows_what_is_intricate_or_at_home_more_often() {
        SplittableRandom random = new SplittableRandom(3);
        int drawn = 0;
        int shown = 0;
        for (int i = 0; i < 2000; i++) {
            drawn += Split.favored(SceneSampler.draw(random)) ? 1 : 0;
            shown += Split.favored(Split.training(random)) ? 1 : 0;
        }

        assertThat((double) shown / (2000 - shown) / drawn * (2000 - drawn)).isBetween(2.5, 3.5);
    }

    @Test
    void the_questions_are_held_out_and_always_the_same() {
        List<Evaluation.Question> questions = Evaluation.questions(200);

        assertThat(questions).hasSize(200).allMatch(question -> Split.heldOut(question.scene()));
        assertThat(questions.stream().map(Evaluation.Question::caption).distinct())
                .hasSizeGreaterThan(195);
        assertThat(Evaluation.questions(200)).isEqualTo(questions);
    }

    @Test
    void things_are_asked_for_alone_with_the_fewest_words() {
        List<Evaluation.Question> things = Evaluation.things();

        assertThat(things)
                .extracting(Evaluation.Question::caption)
                .contains("a green cactus", "the moon", "an orange pumpkin")
                .doesNotHaveDuplicates();
        assertThat(things).allMatch(question -> Homes.shown(question.scene()));
    }
}
