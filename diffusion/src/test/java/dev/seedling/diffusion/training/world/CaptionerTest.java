package dev.seedling.diffusion.training.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.style.Styles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    @Test
    void only_where_a_thing_is_at_home_the_place_goes_unsaid() {
        SplittableRandom random = new SplittableRandom(6);
        Captioner captioner = new Captioner(random);
        int unsaid = 0;
        for (int i = 0; i < 3000; i++) {
            Scene scene = SceneSampler.draw(random);
            String caption = captioner.describe(scene);
            boolean said = Stream.concat(scene.place().words().stream(), scene.place().phrases().stream())
                    .anyMatch(phrase -> caption.matches(".*\\b%s\\b.*".formatted(phrase)));
            unsaid += said ? 0 : 1;
            assertThat(said || Homes.shown(scene)).as(caption).isTrue();
        }

        assertThat(unsaid).isPositive();
    }

    @Test
    void only_usual_colours_go_unsaid_and_mostly_the_first() {
        SplittableRandom random = new SplittableRandom(8);
        Captioner captioner = new Captioner(random);
        int first = 0;
        int others = 0;
        for (int i = 0; i < 4000; i++) {
            Scene scene = SceneSampler.draw(random);
            String caption = captioner.describe(scene);
            for (Group group : scene.groups()) {
                boolean said = group.tint().words().stream().anyMatch(caption::contains);
                if (group.thing().tintable() && !said) {
                    int usual = group.thing().natural().indexOf(group.tint());
                    assertThat(usual).as("%s in '%s'", group, caption).isNotNegative();
                    first += usual == 0 ? 1 : 0;
                    others += usual > 0 ? 1 : 0;
                }
            }
        }

        assertThat(others).isPositive().isBetween(first / 6, first / 2);
    }

    @Test
    void a_size_is_said() {
        SplittableRandom random = new SplittableRandom(9);
        Captioner captioner = new Captioner(random);
        for (int i = 0; i < 500; i++) {
            Scene scene = SceneSampler.draw(random);
            String caption = captioner.describe(scene);
            for (Group group : scene.groups()) {
                List<String> words = group.size().words();
                assertThat(words.isEmpty() || words.stream().anyMatch(caption::contains))
                        .as("%s in '%s'", group, caption)
                        .isTrue();
            }
        }
    }

    @Test
    void of_two_beside_each_other_the_first_is_on_the_left_if_nothing_is_said() {
        SplittableRandom random = new SplittableRandom(10);
        Captioner captioner = new Captioner(random);
        Set<List<Position>> unsaid = new HashSet<>();
        for (int i = 0; i < 3000; i++) {
            Scene scene = SceneSampler.draw(random);
            List<Position> positions =
                    scene.groups().stream().map(Group::position).toList();
            String caption = captioner.describe(scene);
            if (Set.of(Position.LEFT, Position.RIGHT).equals(Set.copyOf(positions))
                    && !caption.matches(".* at the (left|right).*|.* on the (left|right).*")) {
                unsaid.add(positions);
            }
        }

        assertThat(unsaid).contains(List.of(Position.LEFT, Position.RIGHT));
        assertThat(unsaid).doesNotContain(List.of(Position.RIGHT, Position.LEFT));
    }

    @Test
    void nothing_is_under_what_is_on_the_other_side() {
        SplittableRandom random = new SplittableRandom(7);
        Captioner captioner = new Captioner(random);
        Set<Position> sides = Set.of(Position.LEFT, Position.RIGHT);
        int across = 0;
        int under = 0;
        for (int i = 0; i < 6000; i++) {
            Scene scene = SceneSampler.draw(random);
            boolean apart = scene.groups().size() == 2
                    && scene.groups().stream()
                            .map(Group::position)
                            .collect(Collectors.toSet())
                            .equals(sides);
            across += apart ? 1 : 0;
            String caption = captioner.describe(scene);
            boolean said = caption.replaceAll("under (the sea|water)", "").contains(" under ");
            under += said ? 1 : 0;
            assertThat(apart && said).as(caption).isFalse();
        }

        assertThat(across).isPositive();
        assertThat(under).isPositive();
    }

    private static String[] style(Scene scene) {
        return Stream.concat(scene.style().words().stream(), scene.style().phrases().stream())
                .toArray(String[]::new);
    }

    @Test
    void captions_and_vocabulary_have_the_same_words() {
        SplittableRandom random = new SplittableRandom(3);
        Captioner captioner = new Captioner(random);
        Set<String> said = new TreeSet<>();
        for (int i = 0; i < 60_000; i++) {
            said.addAll(List.of(captioner.describe(SceneSampler.draw(random)).split("[^\\p{L}\\p{N}-]+")));
        }

        assertThat(said).isEqualTo(Vocabulary.words());
    }

    @Test
    void words_of_one_phrase_are_known_in_that_phrase_only() {
        assertThat(Vocabulary.known())
                .contains("lake", "in", "street lamp", "hot air balloons", "night photo", "in front of mountains")
                .doesNotContain("street", "air", "photo", "front", "by a lake");
    }
}
