package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.training.TrainingState.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseTest {
    private static final Torch TORCH = Torch.start(new EngineSettings(DeviceChoice.CPU, Precision.FLOAT32, 1), 0);
    private static final Corpus CORPUS = new Corpus(1, 32);
    private static final AutoencoderDesign DESIGN = new AutoencoderDesign(16, List.of(0, 1), List.of(1, 0), 4);
    private static final Recognizer RECOGNIZER = Recognizer.untaught(TORCH, 1);
    private static final LearningPlan PLAN = new LearningPlan(6, 4, 1e-3, 1, 2, 9);

    @TempDir
    Path folder;

    @Test
    void a_run_that_is_stopped_goes_on_and_learns_what_an_uninterrupted_one_does() throws Exception {
        Path straight = folder.resolve("straight");
        Path stopped = folder.resolve("stopped");
        run(straight, Bystander.patient());

        assertThatThrownBy(() -> run(stopped, Bystander.leavingAfter(3)))
                .isInstanceOf(TrainingStopped.class)
                .hasMessage("lesson was stopped at 3 of 6; the same command goes on from there");
        Bystander second = Bystander.patient();
        run(stopped, second);

        assertThat(second.stages).containsExactly("lesson 3 of 6");
        assertThat(Course.last(stopped)).hasSameBinaryContentAs(Course.last(straight));
        assertThat(Course.best(stopped)).hasSameBinaryContentAs(Course.best(straight));
        assertThat(Files.readAllLines(stopped.resolve(LossCurve.FILE))).hasSize(3);
    }

    @Test
    void the_best_state_is_on_disk_before_the_checkpoint_that_says_how_good_it_was() throws Exception {
        Files.createDirectories(Course.last(folder).resolve("in the way"));

        try (Learner learner = learner(folder.resolve("none"))) {
            assertThatThrownBy(() -> teach(learner, folder, Bystander.patient()))
                    .isInstanceOf(IOException.class);
        }

        try (Learner best = learner(Course.best(folder))) {
            assertThat(best.state().step()).isEqualTo(2);
            assertThat(best.state().best()).isPositive().isFinite();
            assertThat(best.state().of(Role.EMA)).isNotEmpty();
        }
    }

    @Test
    void losses_that_another_trainer_left_are_drawn() throws Exception {
        run(folder, Bystander.patient());
        Files.delete(folder.resolve("curve.png"));

        run(folder, Bystander.patient());

        assertThat(folder.resolve("curve.png")).isNotEmptyFile();
    }

    @Test
    void a_course_is_finished_at_the_end_of_its_plan_or_of_its_patience() throws Exception {
        LearningPlan standstill = new LearningPlan(6, 4, 0, 1, 2, 1);
        assertThat(Course.finished(folder, standstill)).as("not begun").isFalse();

        try (Learner learner = learner(Course.last(folder))) {
            course(folder, standstill, Bystander.patient()).run(learner, lessons());
        }

        assertThat(Checkpoint.stepOf(Course.last(folder))).isEqualTo(4);
        assertThat(Course.finished(folder, standstill)).isTrue();
        assertThat(Course.finished(folder, PLAN)).as("with more patience").isFalse();
        assertThat(Course.finished(folder, new LearningPlan(4, 4, 0, 1, 2, 9)))
                .as("with fewer steps")
                .isTrue();
    }

    @Test
    void a_network_that_was_taken_over_stays_the_best_until_it_is_beaten() throws Exception {
        try (Learner taken = learner(folder.resolve("none"))) {
            Checkpoint.save(taken.state(), Course.best(folder));
            Checkpoint.save(taken.state(), Course.last(folder));
        }
        byte[] adopted = Files.readAllBytes(Course.best(folder));

        try (Learner learner = learner(Course.last(folder))) {
            LearningPlan ruin = new LearningPlan(4, 4, 10, 1, 2, 9);
            course(folder, ruin, Bystander.patient()).run(learner, lessons());
        }

        assertThat(Course.best(folder)).hasBinaryContent(adopted);
        assertThat(Files.readAllLines(folder.resolve(LossCurve.FILE)))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("0,");
    }

    @Test
    void what_was_learnt_beyond_a_plan_that_was_cut_is_judged() throws Exception {
        assertThatThrownBy(() -> run(folder, Bystander.leavingAfter(3))).isInstanceOf(TrainingStopped.class);

        try (Learner learner = learner(Course.last(folder))) {
            LearningPlan shorter = new LearningPlan(3, 4, 1e-3, 1, 2, 9);
            course(folder, shorter, Bystander.patient()).run(learner, lessons());
        }

        assertThat(Files.readAllLines(folder.resolve(LossCurve.FILE)))
                .last()
                .asString()
                .startsWith("3,");
    }

    @Test
    void a_course_that_ends_early_says_why() throws Exception {
        Bystander heard = Bystander.patient();
        try (Learner learner = learner(Course.last(folder))) {
            course(folder, new LearningPlan(6, 4, 0, 1, 2, 1), heard).run(learner, lessons());
        }

        assertThat(heard.stages).containsExactly("lesson 0 of 6", "lesson ended at 4 of 6 after 1");
    }

    private static void run(Path folder, TrainingListener listener) throws IOException {
        try (Learner learner = learner(Course.last(folder))) {
            teach(learner, folder, listener);
        }
    }

    private static void teach(Learner learner, Path folder, TrainingListener listener) throws IOException {
        course(folder, PLAN, listener).run(learner, lessons());
    }

    private static Course course(Path folder, LearningPlan plan, TrainingListener listener) {
        return new Course("lesson", folder, plan, listener, best -> {});
    }

    private static Lessons lessons() {
        return new PictureLessons(CORPUS, DESIGN, PLAN.batch(), RECOGNIZER);
    }

    private static Learner learner(Path checkpoint) {
        return Learner.of(
                "learn_autoencoder", TORCH, manager -> Checkpoint.resume(checkpoint, manager, DESIGN.blueprint(), 1));
    }
}
