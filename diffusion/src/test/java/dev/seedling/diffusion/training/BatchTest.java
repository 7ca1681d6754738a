package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.program.Torch;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BatchTest {
    @BeforeAll
    static void start() {
        Torch.start(new EngineSettings(DeviceChoice.CPU, Precision.FLOAT32, 1), 0);
    }

    @Test
    void shares_have_equal_parts_of_the_examples_and_all_that_is_common() {
        try (NDManager scope = NDManager.newBaseManager()) {
            NDArray wide = scope.create(new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, new Shape(6, 2));
            NDArray narrow = scope.create(new long[] {0, 1, 2, 3, 4, 5});
            NDArray common = scope.create(new long[] {7, 8});

            List<Batch> shares = new Batch(List.of(wide, narrow), List.of(common)).shares(3);

            assertThat(shares).hasSize(3).allSatisfy(share -> {
                assertThat(share.count()).isEqualTo(2);
                assertThat(share.common()).containsExactly(common);
            });
            List<NDArray> second = shares.get(1).arguments();
            assertThat(second).hasSize(3);
            assertThat(second.get(0).toFloatArray()).containsExactly(4, 5, 6, 7);
            assertThat(second.get(1).toLongArray()).containsExactly(2, 3);
            assertThat(shares.get(2).each().get(1).toLongArray()).containsExactly(4, 5);
        }
    }

    @Test
    void a_single_share_is_the_batch_itself() {
        try (NDManager scope = NDManager.newBaseManager()) {
            Batch batch = Batch.of(scope.zeros(new Shape(3)));

            assertThat(batch.shares(1)).hasSize(1).first().isSameAs(batch);
        }
    }
}
