package dev.seedling.diffusion.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.engine.BundledModel;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import dev.seedling.diffusion.weights.Checkpoints;
import dev.seedling.diffusion.weights.Weight;
import dev.seedling.diffusion.weights.Weights;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Checkpoints with a hole in them. */
class LayersTest {
    private static final Path XL = Path.of("src/test/resources/golden/models/tiny-sdxl.safetensors");
    private static final Map<Part, Consumer<Weights>> CHECKS = Map.of(
            Part.UNET, UNetLayers::require,
            Part.VAE, KlLayers::require,
            Part.TEXT_ENCODER, ClipLayers::require,
            Part.TEXT_ENCODER_2, ClipLayers::require);

    @TempDir
    static Path cache;

    private static Checkpoint model;
    private static Checkpoint xl;

    @BeforeAll
    static void open() {
        model = Checkpoints.open(BundledModel.untrained().unpack(cache));
        xl = Checkpoints.open(XL);
    }

    @AfterAll
    static void close() {
        model.close();
        xl.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"UNET", "VAE", "TEXT_ENCODER"})
    void whole_networks_lack_nothing(Part part) {
        assertThatCode(() -> check(part, model.weights(part))).doesNotThrowAnyException();
        assertThatCode(() -> check(part, xl.weights(part))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"UNET", "VAE", "TEXT_ENCODER"})
    void every_single_tensor_is_missed_by_name(Part part) {
        for (Checkpoint checkpoint : List.of(model, xl)) {
            Weights whole = checkpoint.weights(part);
            for (String name : whole.names()) {
                if (!isStray(name)) {
                    assertThatThrownBy(() -> check(part, without(whole, name::equals)))
                            .isInstanceOf(DiffusionException.class)
                            .hasMessageEndingWith("lacks the tensor '" + name + "'");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UNET, down_blocks.0.resnets.1",
        "UNET, down_blocks.1.attentions.0",
        "UNET, down_blocks.0.downsamplers",
        "UNET, up_blocks.0.upsamplers",
        "UNET, up_blocks.1.resnets.2",
        "UNET, up_blocks.1",
        "UNET, down_blocks.1",
        "UNET, conv_norm_out",
        "VAE, decoder.up_blocks.3",
        "VAE, encoder.down_blocks.0.resnets.1",
        "VAE, decoder.mid_block.attentions.0",
        "VAE, post_quant_conv",
        "TEXT_ENCODER, text_model.encoder.layers.0"
    })
    void a_layer_or_a_level_that_is_missing_as_a_whole_is_missed_by_name(Part part, String layer) {
        Weights whole = model.weights(part);
        assertThat(whole.names()).anyMatch(name -> name.startsWith(layer + "."));

        assertThatThrownBy(() -> check(part, without(whole, name -> name.startsWith(layer + "."))))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("lacks the tensor '" + layer.replaceAll("\\.\\d+$", ""));
    }

    @Test
    void an_empty_network_is_refused() {
        for (Part part : CHECKS.keySet()) {
            assertThatThrownBy(() -> check(part, Weights.of("nothing", List.of())))
                    .isInstanceOf(DiffusionException.class)
                    .hasMessageStartingWith("nothing lacks the tensor '");
        }
    }

    /** Positions are numbers that no network needs; the projection belongs to encoders that have one. */
    private static boolean isStray(String name) {
        return name.endsWith("position_ids") || name.startsWith("text_projection");
    }

    private static void check(Part part, Weights weights) {
        CHECKS.getOrDefault(part, none -> {}).accept(weights);
    }

    private static Weights without(Weights weights, Predicate<String> dropped) {
        List<Weight> kept = weights.all().stream()
                .filter(weight -> !dropped.test(weight.name()))
                .toList();
        return Weights.of("file", kept);
    }
}
