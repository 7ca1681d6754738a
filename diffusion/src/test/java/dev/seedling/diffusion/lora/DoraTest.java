package dev.seedling.diffusion.lora;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DoRA, arXiv 2402.09353: the changed weight's rows or columns are brought to lengths that were learnt. */
class DoraTest {
    private static final int OUT = 5;
    private static final int IN = 4;
    private static final int SIDE = 3;
    private static final int PIXELS = SIDE * SIDE;
    private static final int RANK = 3;
    private static final double ALPHA = 2;
    private static final float PRECISION = 2e-6f;

    @TempDir
    Path folder;

    private final Random random = new Random(5);

    @Test
    void rows_of_a_matrix_get_the_lengths_of_peft() {
        Tensor lengths = Tensor.random(random, OUT);

        Case wanted = new Case(1, ".lora_magnitude_vector", lengths);

        wanted.expect((changed, o, i) -> lengths.at(o) / wanted.rowLength(changed, o));
    }

    @Test
    void rows_of_a_convolution_get_the_lengths_of_peft() {
        Tensor lengths = Tensor.random(random, OUT);

        Case wanted = new Case(PIXELS, ".lora_magnitude_vector.weight", lengths.as(1, OUT, 1, 1));

        wanted.expect((changed, o, i) -> lengths.at(o) / wanted.rowLength(changed, o));
    }

    @Test
    void rows_of_a_convolution_get_the_lengths_of_lycoris() {
        Tensor lengths = Tensor.random(random, OUT);

        Case wanted = new Case(PIXELS, ".dora_scale", lengths.as(OUT, 1, 1, 1));

        wanted.expect((changed, o, i) -> lengths.at(o) / wanted.rowLength(changed, o));
    }

    @Test
    void columns_of_a_matrix_get_the_lengths_of_lycoris() {
        Tensor lengths = Tensor.random(random, IN);

        Case wanted = new Case(1, ".dora_scale", lengths.as(1, IN));

        wanted.expect((changed, o, i) -> lengths.at(i) / wanted.columnLength(changed, i));
    }

    @Test
    void columns_of_a_convolution_get_the_lengths_of_lycoris() {
        Tensor lengths = Tensor.random(random, IN);

        Case wanted = new Case(PIXELS, ".dora_scale", lengths.as(1, IN, 1, 1));

        wanted.expect((changed, o, i) -> lengths.at(i) / wanted.columnLength(changed, i));
    }

    private interface Factor {
        double of(Tensor changed, int out, int in);
    }

    /** A layer, a LoRA for it and lengths. */
    private final class Case {
        private final int pixels;
        private final Tensor own;
        private final Tensor up = Tensor.random(random, OUT, RANK);
        private final Tensor down;
        private final LoraBench bench;

        Case(int pixels, String ending, Tensor lengths) {
            this.pixels = pixels;
            this.down = Tensor.random(random, RANK, IN * pixels);
            this.own = Tensor.random(random, OUT, IN, pixels);
            int[] kernel = pixels == 1 ? new int[] {IN} : new int[] {IN, SIDE, SIDE};
            this.bench = new LoraBench(folder, own.as(sizes(OUT, kernel)))
                    .tensor(".lora_up.weight", up)
                    .tensor(".lora_down.weight", down.as(sizes(RANK, kernel)))
                    .tensor(ending, lengths)
                    .alpha(ALPHA);
        }

        /** At full weight what the paper says; at half of it, half the way there. */
        void expect(Factor factor) {
            Tensor changed = Tensor.of(OUT, IN, pixels, (o, i, k) -> own.at(o, i, k) + ALPHA / RANK * product(o, i, k));
            Tensor whole = Tensor.of(OUT, IN, pixels, (o, i, k) -> changed.at(o, i, k) * factor.of(changed, o, i));
            Tensor half = Tensor.of(OUT, IN, pixels, (o, i, k) -> (own.at(o, i, k) + whole.at(o, i, k)) / 2);

            assertThat(bench.merged(1)).containsExactly(whole.asFloats(), Offset.offset(PRECISION));
            assertThat(bench.merged(0.5)).containsExactly(half.asFloats(), Offset.offset(PRECISION));
        }

        double rowLength(Tensor weight, int out) {
            double sum = 0;
            for (int i = 0; i < IN; i++) {
                for (int k = 0; k < pixels; k++) {
                    sum += weight.at(out, i, k) * weight.at(out, i, k);
                }
            }
            return Math.sqrt(sum);
        }

        double columnLength(Tensor weight, int in) {
            double sum = 0;
            for (int o = 0; o < OUT; o++) {
                for (int k = 0; k < pixels; k++) {
                    sum += weight.at(o, in, k) * weight.at(o, in, k);
                }
            }
            return Math.sqrt(sum);
        }

        private double product(int out, int in, int pixel) {
            double sum = 0;
            for (int r = 0; r < RANK; r++) {
                sum += up.at(out, r) * down.at(r, in * pixels + pixel);
            }
            return sum;
        }

        private static int[] sizes(int first, int[] rest) {
            int[] sizes = new int[rest.length + 1];
            sizes[0] = first;
            System.arraycopy(rest, 0, sizes, 1, rest.length);
            return sizes;
        }
    }
}
