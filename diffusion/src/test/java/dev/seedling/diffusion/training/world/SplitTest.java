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
    void training_shows_what_has_the_higher_odds_as_much_more_often() {
        SplittableRandom random = new SplittableRandom(3);
        int[] drawn = new int[28];
        int[] shown = new int[28];
        for (int i = 0; i < 300_000; i++) { // one scene in seven hundred has the highest odds
            drawn[Split.odds(SceneSampler.draw(random))]++;
        }
        for (int i = 0; i < 60_000; i++) {
            shown[Split.odds(Split.training(random))]++;
        }

        double usual = shown[1] / (double) drawn[1];
        for (int odds : new int[] {3, 9, 27}) {
            assertThat(shown[odds] / (double) drawn[odds] / usual)
                    .as("odds of %d", odds)
                    .isBetween(odds * 2.5 / 3, odds * 3.5 / 3);
        }
        assertThat(shown[1] + shown[3] + shown[9] + shown[27]).isEqualTo(60_000);
    }

    @Test
    void what_is_asked_for_with_the_fewest_words_has_the_highest_odds() {
        assertThat(Evaluation.things()).allMatch(question -> Split.odds(question.scene()) == 27);
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
