package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Teaches one network to the end of its plan, or until its validation loss no longer falls. Resumes where it was cut off:
 * the checkpoint is {@code last.safetensors}; the weights with the best validation are kept in {@code best.safetensors}.
 */
final class Course {
    private final String name;
    private final Path folder;
    private final LearningPlan plan;
    private final TrainingListener listener;
    private final Milestone milestone;

    /** Hears of each state that is the best so far, after it was saved. */
    interface Milestone {
        void reached(TrainingState best) throws IOException;
    }

    Course(String name, Path folder, LearningPlan plan, TrainingListener listener, Milestone milestone) {
        this.name = name;
        this.folder = folder;
        this.plan = plan;
        this.listener = listener;
        this.milestone = milestone;
    }

    static Path last(Path folder) {
        return folder.resolve("last.safetensors");
    }

    static Path best(Path folder) {
        return folder.resolve("best.safetensors");
    }

    /** Whether the network in a folder has been taught to the end of its plan, or until its validation loss no longer fell. */
    static boolean finished(Path folder, LearningPlan plan) throws IOException {
        long step = Checkpoint.stepOf(last(folder));
        LossCurve curve = LossCurve.read(folder.resolve(LossCurve.FILE), step);
        return finished(plan, step, validationsSinceBest(curve, plan));
    }

    private static boolean finished(LearningPlan plan, long step, int worse) {
        return step >= plan.steps() || worse >= plan.patience();
    }

    private static int validationsSinceBest(LossCurve curve, LearningPlan plan) {
        return curve.stepsSinceBest() / Math.max(1, plan.checkEvery());
    }

    /** @throws TrainingStopped if the listener asked for it; the state is saved as it is then */
    void run(Learner learner, Lessons lessons) throws IOException {
        Files.createDirectories(folder);
        TrainingState state = learner.state();
        LossCurve curve = LossCurve.resume(folder.resolve(LossCurve.FILE), state.step());
        Pace pace = Pace.begin(listener, name, state.step(), plan.steps());
        if (state.step() == 0 && curve.points().isEmpty() && Files.exists(best(folder))) {
            beat(learner, lessons, curve);
        }
        int worse = validationsSinceBest(curve, plan);
        double sum = 0;
        int summed = 0;
        while (!finished(plan, state.step(), worse)) {
            if (pace.stopped()) {
                Checkpoint.save(state, last(folder));
                throw pace.stop(state.step());
            }
            double loss = step(learner, lessons);
            sum += loss;
            summed++;
            pace.done(state.step(), loss);
            if (state.step() % plan.checkEvery() == 0 || state.step() == plan.steps()) {
                double validation = validate(learner, lessons);
                curve.add(state.step(), sum / summed, validation);
                worse = keep(state, validation) ? 0 : worse + 1;
                LossChart.write(curve, folder.resolve("curve.png"));
                sum = 0;
                summed = 0;
            }
        }
        if (state.step() < plan.steps()) {
            listener.exhausted(name, state.step(), plan.steps(), worse);
        } else if (cutShort(curve, state)) {
            double validation = validate(learner, lessons);
            keep(state, validation); // before the curve tells of it: whoever is cut off in between comes here again
            curve.add(state.step(), Double.NaN, validation);
        }
        LossChart.write(curve, folder.resolve("curve.png")); // another trainer leaves the losses alone
    }

    /** A network that was taken over is what the course must beat: it is kept as the best until a state is better. */
    private static void beat(Learner learner, Lessons lessons, LossCurve curve) throws IOException {
        double validation = validate(learner, lessons);
        learner.state().improvedTo(validation);
        curve.add(0, Double.NaN, validation);
    }

    /** Whether the plan now ends where a run was stopped between two validations. */
    private boolean cutShort(LossCurve curve, TrainingState state) {
        if (!Files.exists(best(folder))) {
            return state.step() > 0;
        }
        long unseen = state.step() - curve.lastStep();
        return unseen > 0
                && unseen < plan.checkEvery(); // another trainer counts a stage that it has ended as all its steps
    }

    private double step(Learner learner, Lessons lessons) {
        try (NDManager scope = learner.manager().newSubManager()) {
            long step = learner.state().step();
            return learner.step(plan.rateAt(step), lessons.training(scope, step))
                    .loss();
        }
    }

    private static double validate(Learner learner, Lessons lessons) {
        double sum = 0;
        for (int i = 0; i < lessons.validations(); i++) {
            try (NDManager scope = learner.manager().newSubManager()) {
                sum += learner.validate(scope, lessons.validation(scope, i));
            }
        }
        return sum / lessons.validations();
    }

    /**
     * Saves the state; returns whether it is the best so far. The best goes first: whoever is cut off between the two files
     * comes to the same state again, and would not save it if the other file already knew of it.
     */
    private boolean keep(TrainingState state, double validation) throws IOException {
        boolean best = validation < state.best();
        if (best) {
            state.improvedTo(validation);
            Checkpoint.save(state, best(folder));
        }
        Checkpoint.save(state, last(folder));
        listener.validated(name, state.step(), validation, best);
        if (best) {
            milestone.reached(state);
        }
        return best;
    }
}
