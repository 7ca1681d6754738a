package dev.seedling.diffusion.program;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Precision;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kernel a group norm takes depends on precision and size; what it gives does not. */
class GroupNormTest {
    private static final long FLOAT32 = 6;
    private static final long BFLOAT16 = 15;

    /** {@code norm} gives what comes out, and beside it the stride of a channel: 1 where channels are last. */
    private static final String SOURCE = """
            def norm(self, x: Tensor, dtype: int) -> Tuple[Tensor, Tensor]:
                x = torch.contiguous(torch.to(x, dtype), memory_format=2)
                h = self.group_norm(x, "norm", 1.0000000000000001e-05)
                return torch.to(h, 6), torch.tensor(torch.stride(h)[1])

            """;

    @BeforeAll
    static void start() {
        Torch.start(new EngineSettings(DeviceChoice.CPU, Precision.FLOAT32, 1), 0);
    }

    @ParameterizedTest
    @CsvSource({"96, 16", "96, 32", "512, 4", "512, 32"})
    void half_precision_agrees_with_float32_and_keeps_channels_last(int channels, int side) {
        try (TorchProgram program = TorchProgram.load("norms", List.of("unet"), List.of(SOURCE), Device.cpu());
                NDManager scope = program.manager().newSubManager()) {
            SplittableRandom random = new SplittableRandom(1);
            NDArray weight = values(scope, random, channels);
            NDArray bias = values(scope, random, channels);
            NDArray x = values(scope, random, 2, channels, side, side);
            put(program, weight, bias, FLOAT32);
            NDArray exact = program.tensors(scope, "norm", x, FLOAT32).get(0);
            put(program, weight, bias, BFLOAT16);
            List<NDArray> halved = program.tensors(scope, "norm", x, BFLOAT16);

            assertThat(halved.get(0).sub(exact).abs().max().getFloat()).isLessThan(0.05f);
            assertThat(halved.get(1).toLongArray()).containsExactly(1);
        }
    }

    private static void put(TorchProgram program, NDArray weight, NDArray bias, long dtype) {
        program.run("put", "norm.weight", weight, dtype);
        program.run("put", "norm.bias", bias, dtype);
    }

    private static NDArray values(NDManager scope, SplittableRandom random, long... shape) {
        Shape all = new Shape(shape);
        float[] values = new float[Math.toIntExact(all.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextDouble() * 4 - 1);
        }
        return scope.create(values, all);
    }
}
