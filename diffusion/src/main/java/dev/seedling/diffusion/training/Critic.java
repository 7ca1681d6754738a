package dev.seedling.diffusion.training;

import java.util.List;

/** Tells drawn pictures from rebuilt ones, patch by patch (arXiv 1611.07004); at work only while the decoder learns. */
final class Critic {
    /** What the names of its weights begin with. */
    static final String PREFIX = "critic.";

    private static final List<Integer> WIDTHS = List.of(3, 48, 96, 192);

    private Critic() {}

    static Blueprint blueprint() {
        Blueprint plan = new Blueprint();
        int last = WIDTHS.size() - 1;
        for (int level = 0; level < last; level++) {
            plan.conv(PREFIX + level, WIDTHS.get(level), WIDTHS.get(level + 1), 4); // halves the picture
        }
        plan.conv(PREFIX + last, WIDTHS.get(last), 1, 3);
        return plan;
    }
}
