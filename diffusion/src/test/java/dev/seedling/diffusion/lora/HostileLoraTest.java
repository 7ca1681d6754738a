package dev.seedling.diffusion.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.weights.Dtype;
import dev.seedling.diffusion.weights.Weight;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A LoRA file may come from anywhere: what is wrong with it is said in a sentence that names the tensor. */
class HostileLoraTest {
    private static final int OUT = 4;
    private static final int IN = 6;

    @TempDir
    Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                file(
                        "factors that do not multiply",
                        ".lora_down.weight",
                        b -> b.tensor(".lora_up.weight", of(OUT, 2)).tensor(".lora_down.weight", of(3, IN))),
                file(
                        "a product of other sizes",
                        ".lora_up.weight",
                        b -> b.tensor(".lora_up.weight", of(OUT, 2)).tensor(".lora_down.weight", of(2, IN + 1))),
                file(
                        "a rank of 0",
                        ".lora_up.weight",
                        b -> b.tensor(".lora_up.weight", of(OUT, 0)).tensor(".lora_down.weight", of(0, IN))),
                file("one factor alone", ".lora_down.weight", b -> b.tensor(".lora_down.weight", of(2, IN))),
                file("an alpha alone", ".alpha", b -> b.alpha(2)),
                file("lengths alone", ".dora_scale", b -> b.tensor(".dora_scale", of(OUT, 1))),
                file("an alpha that is no number", ".alpha", b -> lora(b).alpha(Double.NaN)),
                file("an infinite alpha", ".alpha", b -> lora(b).alpha(Double.POSITIVE_INFINITY)),
                file("an alpha of many numbers", ".alpha", b -> lora(b).tensor(".alpha", of(3))),
                file(
                        "factors that are vectors",
                        ".lora_up.weight",
                        b -> b.tensor(".lora_up.weight", of(OUT)).tensor(".lora_down.weight", of(IN))),
                file(
                        "a core of other ranks",
                        ".lora_mid.weight",
                        b -> lora(b).tensor(".lora_mid.weight", of(3, 2, 3, 3))),
                file("too few lengths", ".dora_scale", b -> lora(b).tensor(".dora_scale", of(OUT - 1, 1))),
                file(
                        "lengths twice",
                        ".lora_magnitude_vector",
                        b -> lora(b).tensor(".dora_scale", of(OUT, 1)).tensor(".lora_magnitude_vector", of(OUT))),
                file(
                        "a loha with a part missing",
                        ".hada_w1_a",
                        b -> b.tensor(".hada_w1_a", of(OUT, 2)).tensor(".hada_w1_b", of(2, IN))),
                file(
                        "a loha of two sizes",
                        ".hada_w1_a",
                        b -> b.tensor(".hada_w1_a", of(OUT, 2))
                                .tensor(".hada_w1_b", of(2, IN))
                                .tensor(".hada_w2_a", of(OUT, 2))
                                .tensor(".hada_w2_b", of(2, IN - 1))),
                file(
                        "a lokr of other sizes",
                        ".lokr_w1",
                        b -> b.tensor(".lokr_w1", of(2, 2)).tensor(".lokr_w2", of(2, 2))),
                file(
                        "a lokr that is whole and factored",
                        ".lokr_w1_a",
                        b -> b.tensor(".lokr_w1", of(2, 2))
                                .tensor(".lokr_w1_a", of(2, 1))
                                .tensor(".lokr_w2", of(2, 3))),
                file("two kinds in one layer", ".lora_up.weight", b -> lora(b).tensor(".diff", of(OUT, IN))),
                file("a difference of other sizes", ".diff", b -> b.tensor(".diff", of(OUT, IN, 1, 3))),
                file("a bias that the layer has not", ".diff_b", b -> b.tensor(".diff_b", of(OUT))),
                file("whole numbers", ".lora_up.weight", b -> b.weight(bytes(".lora_up.weight"))),
                file("one factor in two layouts", ".lora_B.weight", b -> lora(b).tensor(".lora_B.weight", of(OUT, 2))),
                file("an unknown ending", ".lora_sideways.weight", b -> b.tensor(".lora_sideways.weight", of(2, IN))),
                file("a kind that is not done", ".oft_blocks", b -> b.tensor(".oft_blocks", of(2, 2))),
                file(
                        "a layer of another model",
                        "nowhere.lora_up.weight",
                        b -> b.named("unet.nowhere.lora_up.weight", of(OUT, 2))
                                .named("unet.nowhere.lora_down.weight", of(2, IN))),
                file("an endless name", "...", b -> b.named("x".repeat(5000), of(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void is_refused_in_one_sentence_that_names_the_tensor(String what, String key, UnaryOperator<LoraBench> file) {
        LoraBench bench = file.apply(new LoraBench(folder, of(OUT, IN)));

        assertThatThrownBy(() -> bench.open().close())
                .isInstanceOf(DiffusionException.class)
                .hasMessageStartingWith("the LoRA moss cannot be used: '")
                .hasMessageContaining(key + "'")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400).doesNotContain("\n"));
    }

    private static Arguments file(String what, String key, UnaryOperator<LoraBench> file) {
        return arguments(what, key, file);
    }

    private static LoraBench lora(LoraBench bench) {
        return bench.tensor(".lora_up.weight", of(OUT, 2)).tensor(".lora_down.weight", of(2, IN));
    }

    private static Tensor of(int... shape) {
        int size = java.util.Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        return new Tensor(new double[size], shape);
    }

    private static Weight bytes(String ending) {
        return new Weight(
                "unet." + LoraBench.LAYER + ending, Dtype.I8, List.of(2L), ByteBuffer.allocateDirect(2), false);
    }
}
