package dev.seedling.diffusion.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.SamplerChoice;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** XL never reads its text encoders' last layer; the WebUI's users write clip skip 2 and mean what they get without. */
class XlClipSkipTest {
    private static final Path XL = Path.of("src/test/resources/golden/models/tiny-sdxl.safetensors");
    private static final ImageRequest PLAIN =
            new ImageRequest("a red house", "", 7, new ImageSize(64, 64), 2, 5, SamplerChoice.of("euler", "leading"));

    @Test
    void one_and_two_are_the_same_layer_and_three_is_the_one_before() {
        try (ImageEngine engine = StableDiffusion.open(XL, EngineSettings.EXACT)) {
            assertThat(pixels(engine, 2)).isEqualTo(pixels(engine, 1));
            assertThat(pixels(engine, 3)).isNotEqualTo(pixels(engine, 2));
            assertThatThrownBy(() -> pixels(engine, 12))
                    .isInstanceOf(DiffusionException.class)
                    .hasMessageMatching("clip skip must be 1 to \\d+ for this model, was 12");
        }
    }

    private static int[] pixels(ImageEngine engine, int clipSkip) {
        ImageRequest request = PLAIN.withExtras(Extras.NONE.withClipSkip(clipSkip));
        return engine.paint(request, PaintListener.NONE).image().getRGB(0, 0, 64, 64, null, 0, 64);
    }
}
