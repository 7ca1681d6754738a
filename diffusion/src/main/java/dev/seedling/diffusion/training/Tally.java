package dev.seedling.diffusion.training;

import dev.seedling.diffusion.training.world.Scene;
import java.util.Arrays;
import java.util.List;

/** Counts right answers, attribute by attribute. */
final class Tally {
    private final int[] right = new int[Attribute.ALL.size()];
    private final int[][] wanted = Attribute.ALL.stream()
            .map(attribute -> new int[attribute.values().size()])
            .toArray(int[][]::new);

    /** @param logits of all values, attribute by attribute, of one picture */
    void add(Scene scene, float[] logits) {
        int at = 0;
        for (int i = 0; i < right.length; i++) {
            List<String> values = Attribute.ALL.get(i).values();
            int answer = Attribute.ALL.get(i).of().applyAsInt(scene);
            if (answer >= 0) {
                wanted[i][answer]++;
                right[i] += best(logits, at, values.size()) == answer ? 1 : 0;
            }
            at += values.size();
        }
    }

    /** How many of the pictures tell. */
    int asked(Attribute attribute) {
        return Arrays.stream(wanted(attribute)).sum();
    }

    /** The share of right answers, 0 to 1; NaN where no picture tells. */
    double share(Attribute attribute) {
        return right[Attribute.ALL.indexOf(attribute)] / (double) asked(attribute);
    }

    /** The share that is right without looking: always the answer that is right most often; NaN where no picture tells. */
    double blind(Attribute attribute) {
        return Arrays.stream(wanted(attribute)).max().orElse(0) / (double) asked(attribute);
    }

    private int[] wanted(Attribute attribute) {
        return wanted[Attribute.ALL.indexOf(attribute)];
    }

    private static int best(float[] logits, int from, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            best = logits[from + i] > logits[from + best] ? i : best;
        }
        return best;
    }
}
