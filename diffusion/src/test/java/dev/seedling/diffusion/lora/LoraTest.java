package dev.seedling.diffusion.lora;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.weights.Dtype;
import dev.seedling.diffusion.weights.Weight;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each kind of LoRA makes of a weight, against its paper's definition reckoned here, number by number. */
class LoraTest {
    private static final int OUT = 6;
    private static final int IN = 8;
    private static final int SIDE = 3;
    private static final int PIXELS = SIDE * SIDE;
    private static final int RANK = 2;
    private static final double ALPHA = 3;
    private static final double SCALE = ALPHA / RANK;
    private static final double STRENGTH = 0.7;
    private static final float PRECISION = 2e-6f;

    @TempDir
    Path folder;

    private final Random random = new Random(11);
    private final Tensor matrix = random(OUT, IN);
    private final Tensor kernel = random(OUT, IN, SIDE, SIDE);

    @Test
    void lora_adds_the_product_of_its_factors() {
        Tensor up = random(OUT, RANK);
        Tensor down = random(RANK, IN);

        LoraBench bench = bench(matrix)
                .tensor(".lora_up.weight", up)
                .tensor(".lora_down.weight", down)
                .alpha(ALPHA);

        expect(bench, moved(matrix, 1, (o, i, k) -> product(up, down, o, i)));
    }

    @Test
    void an_alpha_may_be_a_whole_number() {
        Tensor up = random(OUT, RANK);
        Tensor down = random(RANK, IN);
        ByteBuffer three = ByteBuffer.allocateDirect(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);

        LoraBench bench = bench(matrix)
                .tensor(".lora_up.weight", up)
                .tensor(".lora_down.weight", down)
                .weight(new Weight(
                        "unet." + LoraBench.LAYER + ".alpha", Dtype.I64, List.of(), three.putLong(0, 3), false));

        expect(bench, moved(matrix, 1, (o, i, k) -> product(up, down, o, i)));
    }

    @Test
    void without_alpha_a_product_counts_once() {
        Tensor up = random(OUT, RANK);
        Tensor down = random(RANK, IN);

        LoraBench bench = bench(matrix).tensor(".lora_B.weight", up).tensor(".lora_A.weight", down);

        expect(bench, moved(matrix, 1, (o, i, k) -> product(up, down, o, i) / SCALE));
    }

    @Test
    void factors_may_be_bfloat16() {
        Tensor up = eighths(OUT, RANK);
        Tensor down = eighths(RANK, IN);

        LoraBench bench = bench(matrix)
                .weight(up.asBfloat16("unet." + LoraBench.LAYER + ".lora_up.weight"))
                .weight(down.asBfloat16("unet." + LoraBench.LAYER + ".lora_down.weight"))
                .alpha(ALPHA);

        expect(bench, moved(matrix, 1, (o, i, k) -> product(up, down, o, i)));
    }

    @Test
    void locon_has_the_kernel_in_its_inner_factor() {
        Tensor up = random(OUT, RANK, 1, 1);
        Tensor down = random(RANK, IN, SIDE, SIDE);

        LoraBench bench = bench(kernel)
                .tensor(".lora_up.weight", up)
                .tensor(".lora_down.weight", down)
                .alpha(ALPHA);

        Tensor flat = down.as(RANK, IN * PIXELS);
        expect(bench, moved(kernel, PIXELS, (o, i, k) -> product(up.as(OUT, RANK), flat, o, i * PIXELS + k)));
    }

    /** CP and Tucker: a core between two factors without kernel. The ranks on its two sides may differ. */
    @Test
    void locon_with_a_core_has_the_kernel_there() {
        int rows = 3;
        Tensor up = random(OUT, rows, 1, 1);
        Tensor core = random(rows, RANK, SIDE, SIDE);
        Tensor down = random(RANK, IN, 1, 1);

        LoraBench bench = bench(kernel)
                .tensor(".lora_up.weight", up)
                .tensor(".lora_mid.weight", core)
                .tensor(".lora_down.weight", down)
                .alpha(ALPHA);

        expect(bench, moved(kernel, PIXELS, (o, i, k) -> {
            double sum = 0;
            for (int m = 0; m < rows; m++) {
                for (int n = 0; n < RANK; n++) {
                    sum += up.at(o, m, 0, 0) * core.as(rows, RANK, PIXELS).at(m, n, k) * down.at(n, i, 0, 0);
                }
            }
            return sum;
        }));
    }

    @Test
    void a_linear_layer_takes_a_lora_written_as_convolutions() {
        Tensor up = random(OUT, RANK);
        Tensor down = random(RANK, IN);

        LoraBench bench = bench(matrix)
                .tensor(".lora_up.weight", up.as(OUT, RANK, 1, 1))
                .tensor(".lora_down.weight", down.as(RANK, IN, 1, 1))
                .alpha(ALPHA);

        expect(bench, moved(matrix, 1, (o, i, k) -> product(up, down, o, i)));
    }

    @Test
    void loha_multiplies_two_products_number_by_number() {
        Tensor[] factors = {random(OUT, RANK), random(RANK, IN), random(OUT, RANK), random(RANK, IN)};

        LoraBench bench = hadamard(matrix, factors);

        expect(
                bench,
                moved(
                        matrix,
                        1,
                        (o, i, k) -> product(factors[0], factors[1], o, i) * product(factors[2], factors[3], o, i)));
    }

    @Test
    void loha_of_a_convolution_has_the_kernel_in_the_columns() {
        int columns = IN * PIXELS;
        Tensor[] factors = {random(OUT, RANK), random(RANK, columns), random(OUT, RANK), random(RANK, columns)};

        LoraBench bench = hadamard(kernel, factors);

        expect(bench, moved(kernel, PIXELS, (o, i, k) -> {
            int column = i * PIXELS + k;
            return product(factors[0], factors[1], o, column) * product(factors[2], factors[3], o, column);
        }));
    }

    @Test
    void loha_with_cores_has_the_kernel_there() {
        Tensor[] factors = {random(RANK, OUT), random(RANK, IN), random(RANK, OUT), random(RANK, IN)};
        Tensor[] cores = {random(RANK, RANK, SIDE, SIDE), random(RANK, RANK, SIDE, SIDE)};

        LoraBench bench = hadamard(kernel, factors).tensor(".hada_t1", cores[0]).tensor(".hada_t2", cores[1]);

        expect(
                bench,
                moved(
                        kernel,
                        PIXELS,
                        (o, i, k) -> tucker(cores[0], factors[0], factors[1], o, i, k)
                                * tucker(cores[1], factors[2], factors[3], o, i, k)));
    }

    @Test
    void lokr_is_a_kronecker_product_and_whole_factors_know_no_alpha() {
        Tensor outer = random(2, 4);
        Tensor inner = random(3, 2);

        LoraBench bench = bench(matrix)
                .tensor(".lokr_w1", outer)
                .tensor(".lokr_w2", inner)
                .alpha(ALPHA);

        expect(bench, moved(matrix, 1, (o, i, k) -> outer.at(o / 3, i / 2) * inner.at(o % 3, i % 2) / SCALE));
    }

    @Test
    void lokr_of_a_convolution_has_the_kernel_in_its_inner_factor() {
        Tensor outerUp = random(2, RANK);
        Tensor outerDown = random(RANK, 4);
        Tensor inner = random(3, 2, SIDE, SIDE);

        LoraBench bench = bench(kernel)
                .tensor(".lokr_w1_a", outerUp)
                .tensor(".lokr_w1_b", outerDown)
                .tensor(".lokr_w2", inner)
                .alpha(ALPHA);

        Tensor flat = inner.as(3, 2, PIXELS);
        expect(
                bench,
                moved(
                        kernel,
                        PIXELS,
                        (o, i, k) -> product(outerUp, outerDown, o / 3, i / 2) * flat.at(o % 3, i % 2, k)));
    }

    @Test
    void lokr_may_have_its_inner_factor_as_a_product() {
        Tensor outer = random(2, 4);
        Tensor innerUp = random(3, RANK);
        Tensor innerDown = random(RANK, 2 * PIXELS);

        LoraBench bench = bench(kernel)
                .tensor(".lokr_w1", outer)
                .tensor(".lokr_w2_a", innerUp)
                .tensor(".lokr_w2_b", innerDown)
                .alpha(ALPHA);

        expect(
                bench,
                moved(
                        kernel,
                        PIXELS,
                        (o, i, k) -> outer.at(o / 3, i / 2) * product(innerUp, innerDown, o % 3, i % 2 * PIXELS + k)));
    }

    @Test
    void lokr_with_a_core_has_the_kernel_there() {
        Tensor outer = random(2, 4);
        Tensor innerUp = random(RANK, 3);
        Tensor innerDown = random(RANK, 2);
        Tensor core = random(RANK, RANK, SIDE, SIDE);

        LoraBench bench = bench(kernel)
                .tensor(".lokr_w1", outer)
                .tensor(".lokr_w2_a", innerUp)
                .tensor(".lokr_w2_b", innerDown)
                .tensor(".lokr_t2", core)
                .alpha(ALPHA);

        expect(
                bench,
                moved(
                        kernel,
                        PIXELS,
                        (o, i, k) -> outer.at(o / 3, i / 2) * tucker(core, innerUp, innerDown, o % 3, i % 2, k)));
    }

    @Test
    void a_difference_is_added_as_it_is() {
        Tensor difference = random(OUT, IN, SIDE, SIDE);

        LoraBench bench = bench(kernel).tensor(".diff", difference);

        Tensor flat = difference.as(OUT, IN, PIXELS);
        expect(bench, moved(kernel, PIXELS, (o, i, k) -> flat.at(o, i, k) / SCALE));
    }

    private LoraBench hadamard(Tensor own, Tensor[] factors) {
        return bench(own)
                .tensor(".hada_w1_a", factors[0])
                .tensor(".hada_w1_b", factors[1])
                .tensor(".hada_w2_a", factors[2])
                .tensor(".hada_w2_b", factors[3])
                .alpha(ALPHA);
    }

    /** The weight plus a change that counts alpha / rank and the user's weight times. */
    private static Tensor moved(Tensor own, int pixels, Tensor.Formula change) {
        Tensor flat = own.as(OUT, IN, pixels);
        return Tensor.of(OUT, IN, pixels, (o, i, k) -> flat.at(o, i, k) + STRENGTH * SCALE * change.at(o, i, k));
    }

    private static double product(Tensor up, Tensor down, int row, int column) {
        double sum = 0;
        for (int r = 0; r < RANK; r++) {
            sum += up.at(row, r) * down.at(r, column);
        }
        return sum;
    }

    private static double tucker(Tensor core, Tensor up, Tensor down, int out, int in, int pixel) {
        Tensor flat = core.as(RANK, RANK, PIXELS);
        double sum = 0;
        for (int m = 0; m < RANK; m++) {
            for (int n = 0; n < RANK; n++) {
                sum += flat.at(m, n, pixel) * up.at(m, out) * down.at(n, in);
            }
        }
        return sum;
    }

    private static void expect(LoraBench bench, Tensor expected) {
        assertThat(bench.merged(STRENGTH)).containsExactly(expected.asFloats(), Offset.offset(PRECISION));
    }

    private LoraBench bench(Tensor own) {
        return new LoraBench(folder, own);
    }

    private Tensor eighths(int rows, int columns) {
        return new Tensor(
                random.ints((long) rows * columns, -8, 9)
                        .mapToDouble(n -> n / 8.0)
                        .toArray(),
                rows,
                columns);
    }

    private Tensor random(int... shape) {
        return Tensor.random(random, shape);
    }
}
