package dev.seedling.promptcraft.evaluation;

import java.util.Locale;

/** How many of how many. */
public record Score(long kept, long all) {
    static final Score NONE = new Score(0, 0);

    Score plus(boolean kept) {
        return new Score(this.kept + (kept ? 1 : 0), all + 1);
    }

    /** 1 where there was nothing to keep. */
    public double share() {
        return all == 0 ? 1 : (double) kept / all;
    }

    @Override
    public String toString() {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.1f %% (%d of %d)", 100 * share(), kept, all);
    }
}
