package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.program.TorchProgram;
import dev.seedling.diffusion.program.TwoThreads;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplicasTest {
    private final TwoThreads two = new TwoThreads();

    @AfterEach
    void one_thread_again() {
        two.close();
    }

    @Test
    void there_are_as_many_shares_as_threads_where_they_are_large_enough() {
        assertThat(Replicas.shares(2, 24)).isEqualTo(2);
        assertThat(Replicas.shares(4, 64)).isEqualTo(4);
        assertThat(Replicas.shares(1, 64)).isEqualTo(1);
        assertThat(Replicas.shares(4, 8)).isEqualTo(1);
        assertThat(Replicas.shares(2, 4)).isEqualTo(1);
    }

    @Test
    void no_thread_is_left_without_work() {
        assertThat(Replicas.shares(4, 24)).as("not three").isEqualTo(2);
        assertThat(Replicas.shares(3, 64)).as("not two").isEqualTo(1);
        for (int threads = 1; threads <= 16; threads++) {
            for (int examples = 1; examples <= 96; examples++) {
                int shares = Replicas.shares(threads, examples);
                assertThat(threads % shares).as(threads + " threads").isZero();
                assertThat(examples % shares).as(examples + " examples").isZero();
            }
        }
    }

    @Test
    void where_a_later_program_fails_the_earlier_ones_are_closed() {
        List<TorchProgram> opened = new ArrayList<>();
        try (NDManager scope = NDManager.newBaseManager()) {
            TrainingState state = TrainingState.begin(scope, Recognizer.blueprint(), 1);

            assertThatThrownBy(() -> new Replicas(two.torch(), state, 2, () -> {
                        if (!opened.isEmpty()) {
                            throw new IllegalStateException("no second program");
                        }
                        opened.add(TorchProgram.load(
                                "autoencoder_tiny", two.torch().device()));
                        return opened.get(0);
                    }))
                    .hasMessage("no second program");
        }

        assertThat(opened).hasSize(1);
        assertThat(opened.get(0).manager().isOpen()).isFalse();
    }
}
