package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.training.TrainingState.Role;
import dev.seedling.diffusion.weights.Dtype;
import dev.seedling.diffusion.weights.SafetensorsWriter;
import dev.seedling.diffusion.weights.Weight;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdoptionTest {
    @TempDir
    Path folder;

    private final NDManager manager = NDManager.newBaseManager();

    @BeforeAll
    static void start() {
        Torch.start(new EngineSettings(DeviceChoice.CPU, Precision.FLOAT32, 1), 0);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void weights_come_from_several_files_and_what_only_teaches_stays_as_it_begins() throws Exception {
        TrainingState learnt = state(1, 4);
        Checkpoint.export(learnt, folder.resolve("a"), name -> name.startsWith("first"));
        Checkpoint.export(learnt, folder.resolve("b"), name -> name.startsWith("second"));

        TrainingState state = state(2, 4);
        float[] scaffold = values(state, "meaning.weight");
        Adoption.into(state, List.of(folder.resolve("a"), folder.resolve("b")));

        for (String name : List.of("first.weight", "second.weight")) {
            assertThat(values(state, name)).usingComparatorWithPrecision(1e-3f).containsExactly(values(learnt, name));
        }
        assertThat(values(state, "meaning.weight")).isEqualTo(scaffold);
    }

    @Test
    void a_model_that_lacks_a_layer_is_refused_by_its_name() throws Exception {
        Checkpoint.export(state(1, 4), folder.resolve("a"), name -> name.equals("first.weight"));

        assertThatThrownBy(() -> Adoption.into(state(2, 4), List.of(folder.resolve("a"))))
                .isInstanceOf(DiffusionException.class)
                .hasMessageEndingWith("is not a model that this recipe left: it has no second.weight");
    }

    @Test
    void attention_that_the_model_never_had_begins_silent() throws Exception {
        TrainingState learnt = unet(1, 1);
        Checkpoint.export(learnt, folder.resolve("a"), name -> true);

        TrainingState state = unet(2, 0);
        Adoption.into(state, List.of(folder.resolve("a")));

        assertThat(values(state, "down_blocks.0.attentions.0.proj_out.weight")).containsOnly(0);
        assertThat(values(state, "up_blocks.1.attentions.1.proj_out.weight")).containsOnly(0);
        assertThat(values(state, "conv_in.weight"))
                .usingComparatorWithPrecision(1e-3f)
                .containsExactly(values(learnt, "conv_in.weight"));
    }

    @Test
    void attention_that_is_there_in_part_is_refused() throws Exception {
        Checkpoint.export(
                unet(1, 0), folder.resolve("a"), name -> !name.equals("down_blocks.0.attentions.0.proj_out.weight"));

        assertThatThrownBy(() -> Adoption.into(unet(2, 0), List.of(folder.resolve("a"))))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("it has no down_blocks.0.attentions.0.proj_out.weight");
    }

    @Test
    void the_middle_is_never_without_attention() throws Exception {
        Checkpoint.export(unet(1, 2), folder.resolve("a"), name -> !name.contains("attentions"));

        assertThatThrownBy(() -> Adoption.into(unet(2, 2), List.of(folder.resolve("a"))))
                .hasMessageContaining("it has no mid_block.attentions.0.");
    }

    @Test
    void a_model_of_another_width_is_refused() throws Exception {
        Checkpoint.export(state(1, 6), folder.resolve("a"), name -> true);

        assertThatThrownBy(() -> Adoption.into(state(2, 4), List.of(folder.resolve("a"))))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("first.weight must be F16 [2, 4], was F16 [2, 6]");
    }

    @Test
    void a_checkpoint_in_float32_is_not_read_as_halves() throws Exception {
        TrainingState state = state(1, 4);
        SafetensorsWriter.write(
                folder.resolve("a"),
                List.of(new Weight("first.weight", Dtype.F32, List.of(2L, 4L), ByteBuffer.allocate(32), false)),
                Map.of());

        assertThatThrownBy(() -> Adoption.into(state, List.of(folder.resolve("a"))))
                .hasMessageContaining("first.weight must be F16 [2, 4], was F32 [2, 4]");
    }

    @Test
    void a_folder_in_which_something_was_learnt_is_not_written_over() throws Exception {
        assertThatCode(() -> Adoption.requireUnused(folder)).doesNotThrowAnyException();
        Files.writeString(folder.resolve(LossCurve.FILE), "10,1.0,1.0\n");

        assertThatThrownBy(() -> Adoption.requireUnused(folder))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("would be lost");
    }

    private TrainingState state(long seed, int width) {
        Blueprint plan = new Blueprint();
        plan.weight("first", width, 2);
        plan.weight("second", width, 2);
        plan.weight("meaning", 2, 2);
        return TrainingState.begin(manager, plan, seed);
    }

    private TrainingState unet(long seed, int plainLevels) {
        return TrainingState.begin(
                manager, new UNetDesign(4, List.of(32, 32), plainLevels, 1, 64, 8).blueprint(), seed);
    }

    private static float[] values(TrainingState state, String name) {
        return Objects.requireNonNull(state.of(Role.EMA).get(name)).toFloatArray();
    }
}
