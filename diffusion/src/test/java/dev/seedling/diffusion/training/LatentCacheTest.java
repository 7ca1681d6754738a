package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.program.Torch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatentCacheTest {
    private static final Torch TORCH = Torch.start(new EngineSettings(DeviceChoice.CPU, Precision.FLOAT32, 1), 0);
    private static final Corpus CORPUS = new Corpus(1, 32);
    private static final AutoencoderDesign DESIGN = new AutoencoderDesign(16, List.of(0, 1), List.of(1, 0), 4);
    private static final List<Long> SHAPE = List.of(4L, 16L, 16L);
    private static final int HELD_OUT = 2;

    @TempDir
    Path folder;

    @Test
    void filling_goes_on_where_it_was_stopped() throws Exception {
        assertThatThrownBy(() -> fill(17, 1, Bystander.leavingAfter(1)))
                .isInstanceOf(TrainingStopped.class)
                .hasMessageContaining("latents was stopped at 8 of 19");

        assertThat(filled(17, 1)).isEqualTo("latents 8 of 19");
        assertThat(filled(17, 1)).isEqualTo("latents 19 of 19");
    }

    @Test
    void held_out_pictures_do_not_become_ones_to_learn_from_when_there_are_more_of_those() throws Exception {
        filled(3, 1);
        byte[] before = Files.readAllBytes(file());

        assertThat(filled(5, 1)).isEqualTo("latents 0 of 7");

        int record = before.length / (3 + HELD_OUT);
        byte[] after = Files.readAllBytes(file());
        assertThat(after).hasSize(7 * record);
        assertThat(Arrays.copyOfRange(after, 3 * record, 4 * record))
                .as("picture 3, where the first held-out one was")
                .isNotEqualTo(Arrays.copyOfRange(before, 3 * record, 4 * record));
        assertThat(Arrays.copyOf(after, 3 * record)).isEqualTo(Arrays.copyOf(before, 3 * record));
    }

    @Test
    void another_autoencoders_latents_are_not_taken() throws Exception {
        filled(3, 1);

        assertThat(filled(3, 2)).isEqualTo("latents 0 of 5");
    }

    @Test
    void latents_of_other_pictures_are_not_taken() throws Exception {
        filled(3, 1);
        Bystander heard = Bystander.patient();

        fill(3, 1, new Corpus(2, 32), heard);

        assertThat(heard.stages).first().isEqualTo("latents 0 of 5");
    }

    @Test
    void a_file_that_does_not_tell_what_it_is_of_is_not_taken() throws Exception {
        filled(3, 1);
        Files.delete(folder.resolve(LatentCache.FILE + ".txt"));

        assertThat(filled(3, 1)).isEqualTo("latents 0 of 5");
    }

    @Test
    void a_file_is_whole_when_all_that_its_note_speaks_of_is_there() throws Exception {
        Path file = folder.resolve(LatentCache.FILE);
        assertThat(LatentCache.whole(file, SHAPE, HELD_OUT)).isFalse();

        assertThatThrownBy(() -> fill(17, 1, Bystander.leavingAfter(1))).isInstanceOf(TrainingStopped.class);
        assertThat(LatentCache.whole(file, SHAPE, HELD_OUT)).as("8 of 19").isFalse();

        filled(17, 1);
        assertThat(LatentCache.whole(file, SHAPE, HELD_OUT)).isTrue();
    }

    @Test
    void a_filled_file_tells_how_many_pictures_it_has() throws Exception {
        filled(3, 1);

        try (LatentCache cache = LatentCache.filled(file(), SHAPE, HELD_OUT)) {
            assertThat(cache.pictures()).isEqualTo(3);
            assertThat(cache.latents(3)).hasSize(4 * 16 * 16).isNotEqualTo(cache.latents(2));
        }
    }

    private Path file() {
        return folder.resolve(LatentCache.FILE);
    }

    /** What was heard of it. */
    private String filled(int pictures, long seed) throws IOException {
        Bystander heard = Bystander.patient();
        fill(pictures, seed, heard);
        return heard.stages.get(0);
    }

    private void fill(int pictures, long seed, TrainingListener listener) throws IOException {
        fill(pictures, seed, CORPUS, listener);
    }

    private void fill(int pictures, long seed, Corpus corpus, TrainingListener listener) throws IOException {
        try (Learner autoencoder = Learner.of(
                        "learn_autoencoder", TORCH, manager -> TrainingState.begin(manager, DESIGN.blueprint(), seed));
                LatentCache cache = LatentCache.open(file(), SHAPE, pictures, HELD_OUT)) {
            cache.fill(autoencoder, corpus, listener);
        }
    }
}
