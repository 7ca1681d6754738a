package dev.seedling.diffusion.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Hires;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.training.world.Vocabulary;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the model that ships paints: content, not bytes. */
class SproutPicturesTest {
    private static final int SEEDS = 3;

    @TempDir
    static Path cache;

    private static ImageEngine sprout;

    @BeforeAll
    static void open() {
        sprout = StableDiffusion.open(BundledModel.standard().unpack(cache), EngineSettings.EXACT);
    }

    @AfterAll
    static void close() {
        sprout.close();
    }

    @Test
    void a_red_house_is_redder_than_a_blue_one_of_the_same_seed() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            double red = share(paint("a red house", "", seed), SproutPicturesTest::red);
            double blue = share(paint("a blue house", "", seed), SproutPicturesTest::red);

            assertThat(red).as("seed " + seed).isGreaterThan(0.01).isGreaterThan(3 * blue);
        }
    }

    @Test
    void a_red_house_by_a_lake_at_night_is_red_and_dark_in_watercolor_too() {
        String prompt = "a red house by a lake at night, watercolor";

        assertThat(share(prompt, "", SproutPicturesTest::reddish))
                .isGreaterThan(0.01)
                .isGreaterThan(3 * share(prompt.replace("red", "blue"), "", SproutPicturesTest::reddish));
        assertThat(brightness(prompt)).isLessThan(0.7 * brightness(prompt.replace("at night", "by day")));
    }

    @Test
    void a_lake_mirrors_the_house_that_stands_by_it() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            BufferedImage red = paint("a red house by a lake", "", seed);
            BufferedImage blue = paint("a blue house by a lake", "", seed);

            assertThat(share(foreground(red), SproutPicturesTest::reddish))
                    .as("seed " + seed)
                    .isGreaterThan(0.02)
                    .isGreaterThan(3 * share(foreground(blue), SproutPicturesTest::reddish));
        }
    }

    /** Below the foot of what stands by a lake. */
    private static BufferedImage foreground(BufferedImage picture) {
        int top = picture.getHeight() * 5 / 8;
        return picture.getSubimage(0, top, picture.getWidth(), picture.getHeight() - top);
    }

    @Test
    void a_second_pass_of_a_size_that_it_cannot_paint_is_refused_before_the_first() {
        ImageRequest request = ImageRequest.of("a house", "", 1, sprout.model().defaults());
        ImageRequest larger = request.withExtras(request.extras().withHires(new Hires(1.4, 0.7)));

        PaintListener listener = new PaintListener() {
            @Override
            public void progress(Stage stage, int step, int steps) {
                throw new AssertionError("began");
            }
        };

        assertThatThrownBy(() -> sprout.paint(larger, listener))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("multiples of 16")
                .hasMessageContaining("360x360");
    }

    @Test
    void night_is_darker_than_day() {
        assertThat(brightness("a red house by a lake at night"))
                .isLessThan(0.7 * brightness("a red house by a lake by day"));
    }

    @Test
    void a_negative_prompt_removes_what_it_names() {
        String prompt = "flowers in a meadow";

        assertThat(share(prompt, "red flowers", SproutPicturesTest::red))
                .isLessThan(0.5 * share(prompt, "", SproutPicturesTest::red));
    }

    @Test
    void the_same_seed_paints_the_same_picture() {
        BufferedImage first = paint("two sheep in the snow", "", 7);
        BufferedImage second = paint("two sheep in the snow", "", 7);

        assertThat(pixels(second)).isEqualTo(pixels(first));
        assertThat(pixels(paint("two sheep in the snow", "", 8))).isNotEqualTo(pixels(first));
    }

    @Test
    void it_is_small_enough_to_come_along_and_tells_all_words_that_it_learnt() throws IOException {
        Path folder = BundledModel.standard().unpack(cache);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isLessThan(64_000_000);
        }
        assertThat(Files.readAllLines(folder.resolve("vocabulary.txt"))).containsExactlyElementsOf(Vocabulary.known());
    }

    @Test
    void a_size_of_half_a_latent_is_refused_in_a_sentence() {
        ImageRequest request =
                ImageRequest.of("a boat", "", 1, sprout.model().defaults()).withSize(new ImageSize(264, 256));

        assertThatThrownBy(() -> sprout.paint(request, PaintListener.NONE))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("this model's width and height must be multiples of 16, was 264x256");
    }

    private static double brightness(String prompt) {
        double sum = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            for (int rgb : pixels(paint(prompt, "", seed))) {
                Color color = new Color(rgb);
                sum += color.getRed() + color.getGreen() + color.getBlue();
            }
        }
        return sum;
    }

    private static double share(String prompt, String negative, Predicate<Color> wanted) {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToDouble(seed -> share(paint(prompt, negative, seed), wanted))
                .average()
                .orElseThrow();
    }

    private static double share(BufferedImage picture, Predicate<Color> wanted) {
        int[] pixels = pixels(picture);
        return Arrays.stream(pixels).mapToObj(Color::new).filter(wanted).count() / (double) pixels.length;
    }

    private static boolean red(Color color) {
        return color.getRed() > 130 && color.getGreen() < 100 && color.getBlue() < 100;
    }

    /** Also in the dark. */
    private static boolean reddish(Color color) {
        return color.getRed() > 60 && color.getRed() > 1.6 * color.getGreen() && color.getRed() > 1.6 * color.getBlue();
    }

    private static BufferedImage paint(String prompt, String negative, long seed) {
        ImageRequest request =
                ImageRequest.of(prompt, negative, seed, sprout.model().defaults());
        return sprout.paint(request, PaintListener.NONE).image();
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
