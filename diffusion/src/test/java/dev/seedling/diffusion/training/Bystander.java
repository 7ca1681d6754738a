package dev.seedling.diffusion.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Hears everything, and stops the training after some steps where it is told to. */
final class Bystander implements TrainingListener {
    final List<String> stages = new ArrayList<>();
    private final int patience;
    private int steps;

    private Bystander(int patience) {
        this.patience = patience;
    }

    static Bystander patient() {
        return new Bystander(Integer.MAX_VALUE);
    }

    /** Wants it to stop after so many steps, of whatever stages. */
    static Bystander leavingAfter(int steps) {
        return new Bystander(steps);
    }

    @Override
    public void stage(String name, long step, long steps) {
        stages.add(name + " " + step + " of " + steps);
    }

    @Override
    public void step(String stage, long step, long total, double loss, Duration left) {
        steps++;
    }

    @Override
    public void exhausted(String stage, long step, long steps, int checks) {
        stages.add("%s ended at %d of %d after %d".formatted(stage, step, steps, checks));
    }

    @Override
    public void validated(String stage, long step, double loss, boolean best) {}

    @Override
    public boolean stopped() {
        return steps >= patience;
    }
}
