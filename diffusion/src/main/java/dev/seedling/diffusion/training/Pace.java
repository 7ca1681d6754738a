package dev.seedling.diffusion.training;

import java.time.Duration;

/** How long a stage will take at the pace so far. Tells the listener, and asks it whether to stop. */
final class Pace {
    private final TrainingListener listener;
    private final String stage;
    private final long first;
    private final long steps;
    private final long begun = System.nanoTime();

    private Pace(TrainingListener listener, String stage, long first, long steps) {
        this.listener = listener;
        this.stage = stage;
        this.first = first;
        this.steps = steps;
    }

    /** A stage that begins or goes on: {@code first} of {@code steps} are done. */
    static Pace begin(TrainingListener listener, String stage, long first, long steps) {
        listener.stage(stage, first, steps);
        return new Pace(listener, stage, first, steps);
    }

    /** So many are done in all; nothing was learnt. */
    void done(long step) {
        done(step, Double.NaN);
    }

    void done(long step, double loss) {
        double each = (System.nanoTime() - begun) / (double) (step - first);
        listener.step(stage, step, steps, loss, Duration.ofNanos((long) (each * (steps - step))));
    }

    boolean stopped() {
        return listener.stopped();
    }

    /** What to end with where the listener asked for it. */
    TrainingStopped stop(long step) {
        return new TrainingStopped(stage, step, steps);
    }
}
