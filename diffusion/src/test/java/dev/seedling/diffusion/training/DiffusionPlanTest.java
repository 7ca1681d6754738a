package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffusionPlanTest {
    private static final DiffusionPlan NOTHING =
            new DiffusionPlan(Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    private Path work;

    @Test
    void a_training_that_goes_on_need_not_be_told_again_and_may_be_told_otherwise() throws IOException {
        assertThat(NOTHING.settledIn(work)).isEqualTo(NOTHING);
        DiffusionPlan told = new DiffusionPlan(Optional.of(300), Optional.of(640), Optional.of(6e-4));

        assertThat(told.settledIn(work)).isEqualTo(told);

        assertThat(NOTHING.settledIn(work)).isEqualTo(told);
        DiffusionPlan longer = new DiffusionPlan(Optional.of(400), Optional.empty(), Optional.empty());
        assertThat(longer.settledIn(work))
                .isEqualTo(new DiffusionPlan(Optional.of(400), Optional.of(640), Optional.of(6e-4)));
        assertThat(NOTHING.settledIn(work).steps()).contains(400);
    }

    @Test
    void a_note_that_holds_no_number_is_told() throws IOException {
        Files.writeString(work.resolve("diffusion-plan.properties"), "steps=many");

        assertThatThrownBy(() -> NOTHING.settledIn(work))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("diffusion-plan.properties must hold numbers")
                .hasMessageContaining("many");
    }

    @Test
    void what_is_not_named_stays_as_in_the_recipe() {
        Recipe usual = Recipe.SPROUT;

        Recipe shorter = new DiffusionPlan(Optional.of(300), Optional.empty(), Optional.of(2e-4)).in(usual);

        assertThat(shorter.diffusionPlan().steps()).isEqualTo(300);
        assertThat(shorter.diffusionPlan().rate()).isEqualTo(2e-4);
        assertThat(shorter.pictures()).isEqualTo(usual.pictures());
        assertThat(shorter.withDiffusion(usual.diffusionPlan(), usual.pictures()))
                .isEqualTo(usual);
        assertThat(NOTHING.in(usual)).isEqualTo(usual);
    }

    @Test
    void the_rate_falls_along_the_steps_that_were_named() {
        LearningPlan plan = new DiffusionPlan(Optional.of(300), Optional.of(640), Optional.empty())
                .in(Recipe.SPROUT)
                .diffusionPlan();

        assertThat(plan.rateAt(299)).isLessThan(0.1 * plan.rate());
    }

    @Test
    void a_training_that_is_refused_changes_nothing_of_the_one_in_its_way() throws IOException {
        Path autoencoder = Files.createDirectories(work.resolve(Sprout.AUTOENCODER));
        Files.writeString(autoencoder.resolve(LossCurve.FILE), "10,1.0,1.0\n");
        DiffusionPlan shorter = new DiffusionPlan(Optional.of(5), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> Sprout.train(
                        Beginning.with(work.resolve("from")),
                        work,
                        work.resolve("model"),
                        Optional.empty(),
                        shorter,
                        EngineSettings.EXACT,
                        Bystander.patient()))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("would be lost");

        assertThat(NOTHING.settledIn(work)).isEqualTo(NOTHING);
    }

    @Test
    void a_folder_belongs_to_one_training_at_a_time() throws IOException {
        DiffusionPlan shorter = new DiffusionPlan(Optional.of(5), Optional.empty(), Optional.empty());
        try (WorkLock first = WorkLock.of(work)) {
            assertThatThrownBy(() -> Sprout.train(
                            Beginning.NOTHING,
                            work,
                            work.resolve("model"),
                            Optional.of(5L),
                            shorter,
                            EngineSettings.EXACT,
                            Bystander.patient()))
                    .isInstanceOf(DiffusionException.class)
                    .hasMessageStartingWith("another training is at work in");
            assertThat(first).isNotNull();
        }

        assertThat(NOTHING.settledIn(work)).isEqualTo(NOTHING);
        assertThat(work.resolve("seed.txt")).doesNotExist();
        WorkLock.of(work).close();
    }

    @Test
    void a_folder_that_is_no_model_leaves_nothing_behind() {
        Path nothing = work.resolve("nothing");

        assertThatThrownBy(() -> Sprout.train(
                        Beginning.with(nothing),
                        work,
                        work.resolve("model"),
                        Optional.empty(),
                        NOTHING,
                        EngineSettings.EXACT,
                        Bystander.patient()))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("is not the folder of a model: it has no tokenizer/merges.txt");

        assertThat(work.resolve(Sprout.TOKENIZER)).doesNotExist();
    }

    @Test
    void bounds_are_told() {
        assertThatThrownBy(() -> new DiffusionPlan(Optional.empty(), Optional.of(0), Optional.empty()))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("pictures must be 1 to 1000000, was 0");
        assertThatThrownBy(() -> new DiffusionPlan(Optional.empty(), Optional.empty(), Optional.of(Double.NaN)))
                .hasMessage("the rate must be above 0, at most 0.1, was NaN");
    }
}
