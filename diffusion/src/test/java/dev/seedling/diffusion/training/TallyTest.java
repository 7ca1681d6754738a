package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.training.world.Group;
import dev.seedling.diffusion.training.world.Position;
import dev.seedling.diffusion.training.world.Scene;
import dev.seedling.diffusion.training.world.Size;
import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Tint;
import dev.seedling.diffusion.training.world.canvas.Weather;
import dev.seedling.diffusion.training.world.place.Places;
import dev.seedling.diffusion.training.world.style.Styles;
import dev.seedling.diffusion.training.world.thing.Things;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final ModelCard MODEL = new ModelCard(
            "sprout",
            "sd15",
            "0123456789",
            true,
            new PaintDefaults(new ImageSize(64, 64), 20, 7, SamplerChoice.of("ddim", "trailing")));

    private final Tally tally = new Tally();

    @Test
    void right_answers_are_counted_attribute_by_attribute() {
        Scene house = scene("house", Tint.RED, 1, Position.LEFT);
        Scene boats = scene("boat", Tint.RED, 2, Position.LEFT);
        tally.add(house, saying(house));
        tally.add(boats, saying(house));

        assertThat(share("color")).isEqualTo(1);
        assertThat(share("position")).isEqualTo(1);
        assertThat(share("object")).isEqualTo(0.5);
        assertThat(share("count")).isEqualTo(0.5);
    }

    @Test
    void what_cannot_be_told_is_not_asked() {
        Scene moon = scene("moon", Tint.WHITE, 1, Position.SKY);
        tally.add(moon, saying(moon));

        assertThat(asked("place")).isEqualTo(1);
        assertThat(asked("color")).as("nobody asks for a red moon").isZero();
        assertThat(asked("count")).as("there is only one").isZero();
        assertThat(asked("position")).as("in the sky it is anyway").isZero();
        assertThat(share("count")).isNaN();
    }

    @Test
    void what_flies_can_be_asked_to_one_side() {
        Scene bird = scene("bird", Tint.BLUE, 1, Position.RIGHT);
        tally.add(bird, saying(bird));

        assertThat(asked("position")).isEqualTo(1);
        assertThat(share("position")).isEqualTo(1);
    }

    @Test
    void saying_always_the_same_is_right_as_often_as_that_is_asked_for() {
        for (int count : List.of(1, 1, 1, 2)) {
            Scene scene = scene("house", Tint.RED, count, Position.LEFT);
            tally.add(scene, saying(scene));
        }

        assertThat(tally.blind(Attribute.named("count"))).isCloseTo(0.75, within(1e-9));
        assertThat(tally.blind(Attribute.named("object"))).isEqualTo(1);
    }

    @Test
    void a_report_tells_where_the_probe_is_no_judge_and_that_less_was_asked() {
        Scene house = scene("house", Tint.RED, 1, Position.LEFT);
        Scene boats = scene("boat", Tint.RED, 2, Position.LEFT);
        Tally drawn = new Tally();
        drawn.add(house, saying(house));
        drawn.add(boats, saying(house));
        tally.add(house, saying(house));

        assertThat(new Report(MODEL, new Extent(50, 1), 2, drawn, tally, drawn).text())
                .startsWith("Shortened: the full evaluation has 200 captions and 4 seeds. 50 captions of")
                .contains("50 by sprout (0123456789), ddim trailing, 20 steps, guidance 7.0")
                .contains("| object | 50.0 % | 100.0 % | 100.0 % | 1 |")
                .contains("less than 95 % of the drawn pictures in object, count, so")
                .contains(
                        "alone, in a usual color and without a place, as in 'a red car', 1 pictures of each: the object was right in 50.0 %, its color in 100.0 %");
        assertThat(new Report(MODEL, Extent.FULL, 2, tally, tally, tally).text())
                .startsWith("200 captions of")
                .contains("at least 95 % of the drawn pictures in everything");
    }

    private double share(String attribute) {
        return tally.share(Attribute.named(attribute));
    }

    private int asked(String attribute) {
        return tally.asked(Attribute.named(attribute));
    }

    /** Logits of a probe that takes any picture for one of this scene. */
    private static float[] saying(Scene scene) {
        float[] logits = new float[Attribute.values(Attribute.ALL)];
        int at = 0;
        for (Attribute attribute : Attribute.ALL) {
            logits[at + Math.max(0, attribute.of().applyAsInt(scene))] = 1;
            at += attribute.values().size();
        }
        return logits;
    }

    private static Scene scene(String thing, Tint tint, int count, Position position) {
        Group group = new Group(Things.named(thing), tint, count, Size.MEDIUM, position);
        return new Scene(Places.named("lake"), Daytime.DAY, Weather.CLEAR, List.of(group), Styles.ALL.get(0), 1);
    }
}
