package dev.seedling.diffusion.training.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.style.Styles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaptionerTest {
    @Test
    void one_scene_is_described_in_many_ways() {
        SplittableRandom random = new SplittableRandom(1);
        Scene scene = Split.heldOut(random);
        Captioner captioner = new Captioner(random);
        Set<String> said = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            said.add(captioner.describe(scene));
        }

        assertThat(said).hasSizeGreaterThan(60);
    }

    @Test
    void a_caption_names_every_kind_of_thing_that_is_there() {
        SplittableRandom random = new SplittableRandom(2);
        Captioner captioner = new Captioner(random);
        for (int i = 0; i < 300; i++) {
            Scene scene = SceneSampler.draw(random);
            String caption = captioner.describe(scene);
            for (Group group : scene.groups()) {
                List<String> names = new ArrayList<>(group.thing().words());
                names.add(group.thing().plural());
                assertThat(caption).containsAnyOf(names.toArray(String[]::new)).isLowerCase();
            }
        }
    }

    @Test
    void only_the_plain_style_and_daylight_go_unsaid() {
        SplittableRandom random = new SplittableRandom(4);
        Captioner captioner = new Captioner(random);
        for (int i = 0; i < 500; i++) {
            Scene scene = SceneSampler.draw(random);
            String caption = captioner.describe(scene);
            if (!scene.style().equals(Styles.ALL.get(0))) {
                assertThat(caption).containsAnyOf(style(scene));
            }
            if (scene.place().hasTimes()
                    && scene.daytime() != Daytime.DAY
                    && scene.style().times().size() > 1) {
                assertThat(caption).containsAnyOf(scene.daytime().words().toArray(String[]::new));
            }
        }
    }

    @Test
    void what_stands_by_itself_away_from_the_middle_is_placed() {
        SplittableRandom random = new SplittableRandom(5);
        Captioner captioner = new Captioner(random);
        int unsaid = 0;
        for (int i = 0; i < 500; i++) {
            Scene scene = SceneSampler.draw(random);
            if (scene.groups().size() == 1) {
                Position position = scene.groups().get(0).position();
                boolean said = position.phrases().stream().anyMatch(captioner.describe(scene)::contains);
                unsaid += said ? 0 : 1;
                assertThat(said || position == Position.MIDDLE || position == Position.SKY)
                        .isTrue();
            }
        }

        assertThat(unsaid).isPositive();
    }

    private static String[] style(Scene scene) {
        return Stream.concat(scene.style().words().stream(), scene.style().phrases().stream())
                .toArray(String[]::new);
    }

    @Test
    void every_word_of_a_caption_is_in_the_vocabulary() {
        SplittableRandom random = new SplittableRandom(3);
        Captioner captioner = new Captioner(random);
        for (int i = 0; i < 500; i++) {
            String caption = captioner.describe(SceneSampler.draw(random));
            assertThat(Vocabulary.words()).as(caption).contains(caption.split("[^\\p{L}\\p{N}-]+"));
        }
    }
}
