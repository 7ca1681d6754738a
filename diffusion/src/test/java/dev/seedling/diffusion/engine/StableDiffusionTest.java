package dev.seedling.diffusion.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintCancelled;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.SamplerChoice;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StableDiffusionTest {
    @TempDir
    static Path cache;

    private static ImageEngine engine;

    @BeforeAll
    static void open() {
        engine = StableDiffusion.open(BundledModel.untrained().unpack(cache), EngineSettings.EXACT);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void the_same_seed_paints_the_same_picture() {
        ImageRequest request = request(7);

        assertThat(pixels(paint(request))).isEqualTo(pixels(paint(request)));
    }

    @Test
    void another_seed_paints_another_picture() {
        assertThat(pixels(paint(request(7)))).isNotEqualTo(pixels(paint(request(8))));
    }

    @Test
    void a_picture_has_the_size_that_was_asked_for() {
        BufferedImage image = paint(request(1).withSize(new ImageSize(128, 72))).image();

        assertThat(image.getWidth()).isEqualTo(128);
        assertThat(image.getHeight()).isEqualTo(72);
    }

    @Test
    void the_bundled_model_says_that_it_is_untrained_and_of_which_family() {
        assertThat(engine.model().trained()).isFalse();
        assertThat(engine.model().family()).isEqualTo("sd15");
        assertThat(engine.model().hash()).matches("[0-9a-f]{10}");
        assertThat(engine.model().defaults().size()).isEqualTo(new ImageSize(128, 128));
    }

    @Test
    void it_says_what_it_computes_with() {
        assertThat(engine.compute().toString())
                .startsWith("cpu")
                .contains("float32")
                .contains("libtorch");
    }

    @Test
    void progress_rises_to_the_last_step() {
        List<Integer> steps = new ArrayList<>();
        PaintListener listener = new PaintListener() {
            @Override
            public void progress(Stage stage, int step, int of) {
                if (stage == Stage.DENOISING) {
                    steps.add(step);
                }
            }
        };

        engine.paint(request(1), listener);

        assertThat(steps).containsExactly(1, 2, 3);
    }

    @Test
    void cancelling_takes_effect_before_the_next_call_of_the_network() {
        List<Integer> steps = new ArrayList<>();
        PaintListener listener = new PaintListener() {
            @Override
            public void progress(Stage stage, int step, int of) {
                steps.add(step);
            }

            @Override
            public boolean cancelled() {
                return steps.contains(1);
            }
        };

        assertThatThrownBy(() -> engine.paint(request(1), listener)).isInstanceOf(PaintCancelled.class);
        assertThat(steps).endsWith(1);
    }

    @Test
    void a_sampler_that_is_not_there_is_refused_with_those_that_are() {
        ImageRequest request = request(1).withSampler(SamplerChoice.of("magic", "karras"));

        assertThatThrownBy(() -> paint(request))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("euler")
                .hasMessageContaining("'magic'");
    }

    @Test
    void tokens_are_counted_without_markers() {
        assertThat(engine.countTokens("")).isZero();
        assertThat(engine.countTokens("a")).isEqualTo(1);
    }

    @Test
    void a_device_that_is_not_there_is_refused() {
        EngineSettings settings = new EngineSettings(DeviceChoice.parse("gpu:99"), EngineSettings.AUTO.precision(), 0);

        assertThatThrownBy(() -> StableDiffusion.open(BundledModel.untrained().unpack(cache), settings))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("gpu:99");
    }

    @Test
    void a_missing_model_is_named() {
        Path nowhere = cache.resolve("nowhere");

        assertThatThrownBy(() -> StableDiffusion.open(nowhere, EngineSettings.EXACT))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining(nowhere.toString());
    }

    @Test
    void a_torn_file_is_named(@TempDir Path folder) throws Exception {
        Path model = BundledModel.untrained().unpack(folder);
        Path unet = model.resolve("unet/diffusion_pytorch_model.safetensors");
        byte[] whole = Files.readAllBytes(unet);
        Files.write(unet, java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> StableDiffusion.open(model, EngineSettings.EXACT))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining(unet.toString())
                .hasMessageContaining("tensor '");
    }

    private static ImageRequest request(long seed) {
        return new ImageRequest(
                "a red house by a lake", "", seed, new ImageSize(64, 64), 3, 5, SamplerChoice.of("dpmpp-2m", "karras"));
    }

    private static Picture paint(ImageRequest request) {
        return engine.paint(request, PaintListener.NONE);
    }

    private static int[] pixels(Picture picture) {
        BufferedImage image = picture.image();
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
