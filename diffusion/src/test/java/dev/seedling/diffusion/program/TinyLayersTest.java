package dev.seedling.diffusion.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.engine.BundledModel;
import dev.seedling.diffusion.weights.Dtype;
import dev.seedling.diffusion.weights.Safetensors;
import dev.seedling.diffusion.weights.Weight;
import dev.seedling.diffusion.weights.Weights;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tiny autoencoders with a hole in them: TAESD's layout, and that of sprout, which has levels without blocks. */
class TinyLayersTest {
    private static final Path TAESD =
            Path.of("src/test/resources/golden/models/tiny-taesd/diffusion_pytorch_model.safetensors");

    @TempDir
    static Path cache;

    private static List<Safetensors> files;

    @BeforeAll
    static void open() {
        Path sprout = BundledModel.standard().unpack(cache).resolve("vae/diffusion_pytorch_model.safetensors");
        files = List.of(Safetensors.open(TAESD), Safetensors.open(sprout));
    }

    @AfterAll
    static void close() {
        files.forEach(Safetensors::close);
    }

    @Test
    void a_layer_of_a_type_that_the_network_cannot_take_is_refused_not_left_out() {
        Weight eight = new Weight("conv_in.weight", Dtype.F8_E4M3, List.of(1L), ByteBuffer.allocate(1), false);
        Torch torch = Torch.start(EngineSettings.EXACT, Long.MAX_VALUE);

        assertThatThrownBy(
                        () -> Network.load("autoencoder_tiny", Weights.of("model.safetensors", List.of(eight)), torch))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("conv_in.weight")
                .hasMessageContaining("F8_E4M3");
    }

    @Test
    void whole_ones_lack_nothing() {
        for (Safetensors file : files) {
            assertThatCode(() -> TinyLayers.require(Weights.of(file))).doesNotThrowAnyException();
        }
    }

    @Test
    void every_single_tensor_is_missed_by_name() {
        for (Safetensors file : files) {
            for (String name : file.names()) {
                assertThatThrownBy(() -> TinyLayers.require(without(file, name::equals)))
                        .as(name)
                        .isInstanceOf(DiffusionException.class)
                        .hasMessage("file lacks the tensor '" + name + "'");
            }
        }
    }

    @Test
    void every_layer_that_is_missing_as_a_whole_is_missed_by_name() {
        for (Safetensors file : files) {
            for (String layer : layers(file)) {
                assertThatThrownBy(() -> TinyLayers.require(without(file, name -> name.startsWith(layer))))
                        .as(layer)
                        .isInstanceOf(DiffusionException.class)
                        .hasMessageStartingWith("file lacks the tensor '" + layer);
            }
        }
    }

    @Test
    void one_without_its_first_layer_is_still_known_for_what_it_is() {
        assertThat(AutoencoderTiny.owns(without(files.get(0), name -> name.startsWith("decoder.layers.0."))))
                .isTrue();
    }

    private static Set<String> layers(Safetensors file) {
        Set<String> layers = new TreeSet<>();
        file.names().forEach(name -> layers.add(name.replaceFirst("(layers\\.\\d+\\.).*", "$1")));
        return layers;
    }

    private static Weights without(Safetensors file, Predicate<String> dropped) {
        List<Weight> kept = Weights.of(file).all().stream()
                .filter(weight -> !dropped.test(weight.name()))
                .toList();
        return Weights.of("file", kept);
    }
}
