package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Thing;
import dev.seedling.diffusion.training.world.canvas.Tint;
import dev.seedling.diffusion.training.world.canvas.Weather;
import dev.seedling.diffusion.training.world.style.Styles;
import dev.seedling.diffusion.training.world.thing.Things;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What a trained model is judged by. */
public final class Evaluation {
    private static final long SEED = 2026;

    private Evaluation() {}

    /** A scene that the model is asked for, and how. */
    public record Question(Scene scene, String caption) {}

    /** Scenes of one group each, all held out from training; always the same ones, as long as scenes are drawn alike. */
    public static List<Question> questions(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Question> questions = new ArrayList<>();
        while (questions.size() < count) {
            Scene scene = Split.heldOut(random);
            if (scene.groups().size() == 1) {
                questions.add(new Question(scene, Captioner.plain(scene)));
            }
        }
        return questions;
    }

    /** Each kind of thing by itself at home, asked for by nothing but a usual colour and its name: {@code a red car}. */
    public static List<Question> things() {
        return Things.ALL.stream().map(Evaluation::alone).toList();
    }

    private static Question alone(Thing thing) {
        Tint tint = thing.tintable() ? thing.natural().get(0) : Tint.WHITE;
        Group group = new Group(thing, tint, 1, Size.MEDIUM, Position.central(thing));
        Place home = Homes.of(thing);
        Scene scene = new Scene(home, home.times().get(0), Weather.CLEAR, List.of(group), Styles.ALL.get(0), SEED);
        return new Question(scene, Captioner.bare(group));
    }
}
