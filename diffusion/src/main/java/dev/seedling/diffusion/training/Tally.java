package dev.seedling.diffusion.training;

import dev.seedling.diffusion.training.world.Scene;
import java.util.List;

/** Counts right answers, question by question. */
final class Tally {
    private final int[] right = new int[Question.ALL.size()];
    private final int[] asked = new int[Question.ALL.size()];

    /** @param logits of all choices, question by question, of one picture */
    void add(Scene scene, float[] logits) {
        int at = 0;
        for (int i = 0; i < right.length; i++) {
            List<String> choices = Question.ALL.get(i).choices();
            int answer = Question.ALL.get(i).answer().applyAsInt(scene);
            if (answer >= 0) {
                asked[i]++;
                right[i] += best(logits, at, choices.size()) == answer ? 1 : 0;
            }
            at += choices.size();
        }
    }

    /** The share of right answers to a question, 0 to 1; 0 where it was never asked. */
    double share(Question question) {
        int i = Question.ALL.indexOf(question);
        return asked[i] == 0 ? 0 : right[i] / (double) asked[i];
    }

    private static int best(float[] logits, int from, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            best = logits[from + i] > logits[from + best] ? i : best;
        }
        return best;
    }
}
