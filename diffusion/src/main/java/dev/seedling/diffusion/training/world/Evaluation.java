package dev.seedling.diffusion.training.world;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The scenes that a trained model is judged by. */
public final class Evaluation {
    private static final long SEED = 2026;

    private Evaluation() {}

    /** A scene that the model is asked for, and how. */
    public record Question(Scene scene, String caption) {}

    /** Scenes of one group each, all held out from training; always the same ones. */
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
}
