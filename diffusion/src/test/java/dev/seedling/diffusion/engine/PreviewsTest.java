package dev.seedling.diffusion.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.AddOns;
import dev.seedling.diffusion.Decoder;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.FileNote;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintCancelled;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.family.LatentColours;
import dev.seedling.diffusion.film.Film;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.weights.WeightHash;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watching a picture form, with a tiny autoencoder and without. */
class PreviewsTest {
    private static final Path TAESD = Path.of("src/test/resources/golden/models/tiny-taesd");
    private static final ImageRequest REQUEST =
            new ImageRequest("a house", "", 3, new ImageSize(64, 72), 7, 5, SamplerChoice.of("dpm2", "leading"));

    @TempDir
    static Path models;

    @Test
    void without_a_tiny_autoencoder_a_preview_has_one_pixel_for_each_latent() {
        try (ImageEngine engine = open(AddOns.NONE)) {
            Map<Integer, BufferedImage> seen = watch(engine);

            assertThat(seen.keySet()).containsExactly(1, 2, 3, 4, 5, 6, 7);
            assertThat(seen.get(7)).extracting(BufferedImage::getWidth).isEqualTo(8);
            assertThat(seen.get(7)).extracting(BufferedImage::getHeight).isEqualTo(9);
        }
    }

    @Test
    void with_one_a_preview_is_as_large_as_the_picture_and_the_last_is_what_fast_decoding_gives() throws IOException {
        copyTaesd();
        try (ImageEngine engine = open(AddOns.in(models))) {
            BufferedImage last = Objects.requireNonNull(watch(engine).get(7));
            ImageRequest fast = REQUEST.withExtras(Extras.NONE.withDecoder(Decoder.TINY));

            Picture picture = engine.paint(fast, PaintListener.NONE);
            assertThat(pixels(picture.image())).isEqualTo(pixels(last));
            String hash = WeightHash.of(List.of(TAESD.resolve("diffusion_pytorch_model.safetensors")));
            assertThat(picture.ingredients().files())
                    .containsExactly(new FileNote(FileNote.Kind.TINY_AUTOENCODER, "taesd", hash));
        }
    }

    @Test
    void fast_decoding_without_one_is_refused_before_anything_is_painted_with_the_way_to_get_it() {
        try (ImageEngine engine = open(AddOns.NONE)) {
            ImageRequest fast = REQUEST.withExtras(Extras.NONE.withDecoder(Decoder.TINY));
            PaintListener never = new PaintListener() {
                @Override
                public void progress(Stage stage, int step, int steps) {
                    throw new AssertionError("painting began");
                }
            };

            assertThatThrownBy(() -> engine.paint(fast, never))
                    .isInstanceOf(DiffusionException.class)
                    .hasMessageEndingWith("'models get taesd' fetches it");
        }
    }

    @Test
    void a_broken_tiny_autoencoder_stops_only_who_asks_for_fast_decoding(@TempDir Path folder) throws IOException {
        Path taesd = Files.createDirectories(folder.resolve("taesd"));
        Files.write(taesd.resolve("diffusion_pytorch_model.safetensors"), new byte[] {1, 2, 3});
        try (ImageEngine engine = open(AddOns.in(folder))) {
            assertThat(watch(engine).get(7)).extracting(BufferedImage::getWidth).isEqualTo(8);

            ImageRequest fast = REQUEST.withExtras(Extras.NONE.withDecoder(Decoder.TINY));
            assertThatThrownBy(() -> engine.paint(fast, PaintListener.NONE))
                    .isInstanceOf(DiffusionException.class)
                    .hasMessageContaining("diffusion_pytorch_model.safetensors");
        }
    }

    @Test
    void a_tiny_autoencoder_of_half_precision_is_found_by_its_name(@TempDir Path folder) throws IOException {
        Path taesd = Files.createDirectories(folder.resolve("taesd"));
        Files.copy(
                TAESD.resolve("diffusion_pytorch_model.safetensors"),
                taesd.resolve("diffusion_pytorch_model.fp16.safetensors"));
        try (ImageEngine engine = open(AddOns.in(folder))) {
            assertThat(watch(engine).get(7)).extracting(BufferedImage::getWidth).isEqualTo(64);
        }
    }

    @Test
    void looking_does_not_change_the_picture() {
        try (ImageEngine engine = open(AddOns.NONE)) {
            int[] unseen = pixels(engine.paint(REQUEST, PaintListener.NONE).image());
            Film film = new Film(PaintListener.NONE);

            assertThat(pixels(engine.paint(REQUEST, film).image())).isEqualTo(unseen);
        }
    }

    @Test
    void a_film_shows_the_steps_at_which_most_happens_and_the_finished_picture() throws IOException {
        try (ImageEngine engine = open(AddOns.NONE)) {
            Film film = new Film(PaintListener.NONE);
            BufferedImage finished = engine.paint(REQUEST, film).image();

            BufferedImage strip = ImageIO.read(new ByteArrayInputStream(film.png(finished)));

            assertThat(strip.getWidth()).isEqualTo(8 + 4 * (64 + 8)); // after 1, 3, 6 and 7 steps
            assertThat(strip.getRGB(8 + 3 * 72, 8, 64, 72, null, 0, 64)).isEqualTo(pixels(finished));
        }
    }

    @Test
    void cancelling_between_two_calls_of_one_step_ends_the_painting() {
        List<Integer> calls = new ArrayList<>();
        PaintListener listener = new PaintListener() {
            @Override
            public boolean cancelled() {
                calls.add(calls.size());
                return calls.size() == 3;
            }
        };
        try (ImageEngine engine = open(AddOns.NONE)) {
            assertThatThrownBy(() -> engine.paint(REQUEST, listener)).hasMessage("the painting was cancelled");
            assertThat(calls).hasSize(3);
        }
    }

    @Test
    void cancelling_takes_effect_before_the_picture_is_decoded() {
        AtomicBoolean decoding = new AtomicBoolean();
        PaintListener listener = new PaintListener() {
            @Override
            public void progress(Stage stage, int step, int steps) {
                decoding.set(stage == Stage.DECODING);
            }

            @Override
            public boolean cancelled() {
                return decoding.get();
            }
        };
        try (ImageEngine engine = open(AddOns.NONE)) {
            assertThatThrownBy(() -> engine.paint(REQUEST, listener)).isInstanceOf(PaintCancelled.class);
            assertThat(decoding).isTrue();
        }
    }

    @Test
    void colours_are_shares_of_channels() {
        Latents latents = Latents.of(new float[] {1, 0, 0, 0}, 1, 4, 1, 1);

        int rgb = new ColouredLatents(LatentColours.SD1, "taesd").draw(latents).getRGB(0, 0);

        // 0.298, 0.207 and 0.208 of -1 to 1
        assertThat(rgb & 0xffffff).isEqualTo(165 << 16 | 154 << 8 | 154);
    }

    private static ImageEngine open(AddOns addOns) {
        return StableDiffusion.open(
                BundledModel.untrained().unpack(models.resolve("cache")), addOns, EngineSettings.EXACT);
    }

    private static void copyTaesd() throws IOException {
        Path folder = Files.createDirectories(models.resolve("taesd"));
        String weights = "diffusion_pytorch_model.safetensors";
        Files.copy(TAESD.resolve(weights), folder.resolve(weights));
    }

    private static Map<Integer, BufferedImage> watch(ImageEngine engine) {
        Map<Integer, BufferedImage> seen = new TreeMap<>();
        engine.paint(REQUEST, new PaintListener() {
            @Override
            public void preview(int step, int steps, Supplier<BufferedImage> picture) {
                seen.put(step, picture.get());
            }
        });
        return seen;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
