package dev.seedling.diffusion.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.AddOns;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Enlargement;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.FileNote;
import dev.seedling.diffusion.Hires;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.ImageToImage;
import dev.seedling.diffusion.Ingredients;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.PerturbedAttention;
import dev.seedling.diffusion.Randomness;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.SourcePicture;
import dev.seedling.diffusion.Variation;
import dev.seedling.diffusion.weights.WeightHash;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a request may ask for beyond words, seed and size. */
class ExtrasTest {
    private static final Path EMBEDDING = Path.of("src/test/resources/golden/cases/embedding-two-vectors.safetensors");
    private static final ImageSize SIZE = new ImageSize(64, 64);
    private static final ImageRequest PLAIN =
            new ImageRequest("a red house by a lake", "", 7, SIZE, 4, 5, SamplerChoice.of("euler-a", "leading"));

    private static final PerturbedAttention PAG = PerturbedAttention.NONE.withScale(3);

    @TempDir
    static Path models;

    private static ImageEngine engine;

    @BeforeAll
    static void open() throws IOException {
        Path embeddings = Files.createDirectory(models.resolve("embeddings"));
        Files.copy(EMBEDDING, embeddings.resolve("moss.safetensors"));
        Files.writeString(embeddings.resolve("old.pt"), "pickle");
        Path model = BundledModel.untrained().unpack(models.resolve("cache"));
        engine = StableDiffusion.open(model, AddOns.in(models), EngineSettings.EXACT);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void clip_skip_changes_the_picture() {
        assertThat(pixels(PLAIN.withExtras(Extras.NONE.withClipSkip(2)))).isNotEqualTo(pixels(PLAIN));
    }

    @Test
    void a_clip_skip_past_the_first_layer_is_refused() {
        assertThatThrownBy(() -> pixels(PLAIN.withExtras(Extras.NONE.withClipSkip(12))))
                .isInstanceOf(DiffusionException.class)
                .hasMessageMatching("clip skip must be 1 to \\d+ for this model, was 12");
    }

    @Test
    void perturbed_attention_guidance_changes_the_picture_with_a_negative_prompt_and_without_guidance() {
        ImageRequest wide =
                PLAIN.withSize(new ImageSize(128, 128)); // at 64x64 the middle of the network is a single place
        for (ImageRequest request : List.of(wide, wide.withWords("a boat", "rain"), wide.withGuidance(1))) {
            int[] led = pixels(request.withExtras(Extras.NONE.withPag(PAG)));

            assertThat(led).isNotEqualTo(pixels(request));
            assertThat(led).isEqualTo(pixels(request.withExtras(Extras.NONE.withPag(PAG))));
        }
    }

    @Test
    void a_scale_of_perturbed_attention_guidance_is_checked() {
        assertThatThrownBy(() -> PAG.withScale(31))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("perturbed-attention guidance must be 0 to 30, was 31.0");
        assertThatThrownBy(() -> PAG.withScale(Double.NaN)).isInstanceOf(DiffusionException.class);
    }

    @Test
    void guidance_may_be_rescaled_where_there_is_any() {
        Extras rescaled = Extras.NONE.withGuidanceRescale(0.7);

        int[] dimmed = pixels(PLAIN.withExtras(rescaled));

        assertThat(dimmed).isNotEqualTo(pixels(PLAIN)).isEqualTo(pixels(PLAIN.withExtras(rescaled)));
        ImageRequest unguided = PLAIN.withGuidance(1);
        assertThat(pixels(unguided.withExtras(rescaled))).isEqualTo(pixels(unguided));
    }

    @Test
    void how_far_guidance_is_rescaled_is_checked() {
        assertThatThrownBy(() -> Extras.NONE.withGuidanceRescale(1.5))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("guidance rescale must be 0 to 1, was 1.5");
        assertThatThrownBy(() -> Extras.NONE.withGuidanceRescale(Double.NaN)).isInstanceOf(DiffusionException.class);
    }

    @Test
    void a_model_may_choose_how_far_guidance_is_rescaled(@TempDir Path folder) throws IOException {
        Path model = BundledModel.untrained().unpack(folder);
        Files.writeString(model.resolve("seedling.json"), "{\"guidance-rescale\": 0.7}");
        try (ImageEngine own = StableDiffusion.open(model, EngineSettings.EXACT)) {
            PaintDefaults defaults = own.model().defaults();

            assertThat(defaults.guidanceRescale()).isEqualTo(0.7);
            assertThat(ImageRequest.of("boat", "", 1, defaults).extras())
                    .isEqualTo(Extras.NONE.withGuidanceRescale(0.7));
        }
    }

    @Test
    void a_model_may_choose_its_own_perturbed_attention_guidance(@TempDir Path folder) throws IOException {
        Path model = BundledModel.untrained().unpack(folder);
        Files.writeString(model.resolve("seedling.json"), "{\"pag\": 1.5, \"pag-layers\": [\"up_blocks.1\"]}");
        try (ImageEngine own = StableDiffusion.open(model, EngineSettings.EXACT)) {
            PaintDefaults defaults = own.model().defaults();

            assertThat(defaults.pag()).isEqualTo(new PerturbedAttention(1.5, List.of("up_blocks.1")));
            assertThat(ImageRequest.of("boat", "", 1, defaults).extras().pag()).isEqualTo(defaults.pag());
            assertThat(pixels(PLAIN.withExtras(defaults.extras()))).isNotEqualTo(pixels(PLAIN));
        }
    }

    @Test
    void layers_that_a_model_does_not_have_are_refused() {
        PerturbedAttention half = new PerturbedAttention(1, List.of("up_blocks", "roof"));

        assertThatThrownBy(() -> pixels(PLAIN.withExtras(Extras.NONE.withPag(half))))
                .isInstanceOf(DiffusionException.class)
                .hasMessageMatching("layers for perturbed-attention guidance must begin the name of a transformer,"
                        + " such as \\S+\\.transformer_blocks\\.0, was roof");
        assertThatThrownBy(() -> new PerturbedAttention(1, List.of()))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("perturbed-attention guidance must name at least one layer, named none");
    }

    @Test
    void an_embedding_that_the_prompt_names_changes_the_picture() {
        assertThat(pixels(PLAIN.withWords("a house, embedding:moss", "")))
                .isNotEqualTo(pixels(PLAIN.withWords("a house, ", "")));
    }

    @Test
    void a_picture_says_which_embeddings_it_was_painted_with() {
        ImageRequest request = PLAIN.withWords("embedding:moss, (embedding:moss:1.2)", "embedding:moss");

        assertThat(engine.paint(request, PaintListener.NONE).ingredients().files())
                .containsExactly(new FileNote(FileNote.Kind.EMBEDDING, "moss", WeightHash.of(List.of(EMBEDDING))));
        assertThat(engine.paint(PLAIN, PaintListener.NONE).ingredients()).isEqualTo(Ingredients.NONE);
    }

    @Test
    void an_unknown_embedding_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> pixels(PLAIN.withWords("embedding:fern", "")))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("there is no embedding 'fern'; known are [moss, old]");
    }

    @Test
    void a_pickled_embedding_is_refused_with_the_reason() {
        assertThatThrownBy(() -> pixels(PLAIN.withWords("embedding:old", "")))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("pickle");
    }

    @Test
    void a_word_that_happens_to_be_the_name_of_a_file_that_cannot_be_read_stays_a_word() {
        ImageRequest request = PLAIN.withWords("an old house", "Old");

        assertThat(engine.paint(request, PaintListener.NONE).ingredients()).isEqualTo(Ingredients.NONE);
        assertThat(pixels(request)).isNotEqualTo(pixels(PLAIN.withWords("an house", "Old")));
        assertThat(pixels(request)).isNotEqualTo(pixels(PLAIN.withWords("an old house", "")));
    }

    @Test
    void a_variation_lies_between_the_pictures_of_its_two_seeds() {
        int[] own = pixels(PLAIN);
        int[] other = pixels(PLAIN.withSeed(8));

        assertThat(pixels(varied(8, 0))).isEqualTo(own);
        assertThat(pixels(varied(8, 1))).isEqualTo(other);
        assertThat(distance(pixels(varied(8, 0.1)), own)).isPositive().isLessThan(distance(own, other) / 2);
    }

    @Test
    void hires_paints_over_an_enlarged_picture() {
        ImageRequest hires = PLAIN.withSteps(6).withExtras(Extras.NONE.withHires(new Hires(1.5, 0.5)));

        BufferedImage image = engine.paint(hires, PaintListener.NONE).image();

        assertThat(image.getWidth()).isEqualTo(96);
        assertThat(image.getHeight()).isEqualTo(96);
        assertThat(hires.paintedSize()).isEqualTo(new ImageSize(96, 96));
    }

    @Test
    void a_second_pass_may_take_steps_of_its_own() {
        ImageRequest share = PLAIN.withExtras(Extras.NONE.withHires(new Hires(1.5, 0.5)));
        ImageRequest counted = PLAIN.withExtras(Extras.NONE.withHires(pass(new Enlargement.Times(1.5), 2)));

        assertThat(pixels(counted)).isEqualTo(pixels(share));
        assertThat(pixels(PLAIN.withExtras(Extras.NONE.withHires(pass(new Enlargement.Times(1.5), 4)))))
                .isNotEqualTo(pixels(share));
    }

    @Test
    void a_picture_enlarged_to_another_shape_is_cut_not_stretched() {
        ImageRequest square = PLAIN.withExtras(Extras.NONE.withHires(pass(new Enlargement.Times(2), 1)));
        ImageRequest narrow =
                PLAIN.withExtras(Extras.NONE.withHires(pass(new Enlargement.To(new ImageSize(64, 128)), 1)));

        BufferedImage whole = engine.paint(square, PaintListener.NONE).image();
        BufferedImage cut = engine.paint(narrow, PaintListener.NONE).image();

        assertThat(cut.getWidth()).isEqualTo(64);
        assertThat(cut.getHeight()).isEqualTo(128);
        assertThat(whole.getWidth()).isEqualTo(128);
    }

    private static Hires pass(Enlargement enlargement, int steps) {
        return new Hires(enlargement, 0.5, Optional.of(steps));
    }

    @Test
    void noise_may_come_from_elsewhere() {
        int[] usual = pixels(PLAIN);

        assertThat(pixels(chancy(Randomness.Source.NV, 0, Optional.empty()))).isNotEqualTo(usual);
        assertThat(pixels(chancy(Randomness.Source.CPU, 31337, Optional.empty())))
                .isNotEqualTo(usual);
        assertThat(pixels(chancy(Randomness.Source.CPU, 0, Optional.of(0.0)))).isNotEqualTo(usual);
        assertThat(pixels(chancy(Randomness.Source.CPU, 0, Optional.of(1.0)))).isEqualTo(usual);
    }

    @Test
    void a_seed_for_the_steps_does_nothing_where_steps_draw_nothing() {
        ImageRequest quiet = PLAIN.withSampler(SamplerChoice.of("euler", "leading"));
        Randomness moved = new Randomness(Randomness.Source.CPU, 31337, Optional.empty());

        assertThat(pixels(quiet.withExtras(Extras.NONE.withRandomness(moved)))).isEqualTo(pixels(quiet));
    }

    private static ImageRequest chancy(Randomness.Source source, long seedDelta, Optional<Double> eta) {
        return PLAIN.withExtras(Extras.NONE.withRandomness(new Randomness(source, seedDelta, eta)));
    }

    @Test
    void the_bare_name_of_an_embedding_is_the_embedding() {
        ImageRequest bare = PLAIN.withWords("a house, (Moss:1.2)", "moss");
        ImageRequest named = PLAIN.withWords("a house, (embedding:moss:1.2)", "embedding:moss");

        assertThat(pixels(bare)).isEqualTo(pixels(named));
        assertThat(engine.paint(bare, PaintListener.NONE).ingredients().files()).hasSize(1);
    }

    @Test
    void progress_counts_the_steps_of_both_passes() {
        List<String> told = new ArrayList<>();
        PaintListener listener = new PaintListener() {
            @Override
            public void progress(Stage stage, int step, int steps) {
                told.add(stage == Stage.DENOISING ? step + "/" + steps : stage.name());
            }
        };

        engine.paint(PLAIN.withExtras(Extras.NONE.withHires(new Hires(2, 0.5))), listener);

        assertThat(told).containsExactly("READING_THE_PROMPT", "1/6", "2/6", "3/6", "4/6", "5/6", "6/6", "DECODING");
    }

    @Test
    void the_stronger_the_less_is_left_of_the_picture_to_start_from() throws IOException {
        SourcePicture one = half(0x204060, 0xc0a080);
        SourcePicture other = half(0xf0e0d0, 0x102030);

        double weak = distance(pixels(from(one, 0.25)), pixels(from(other, 0.25)));
        double strong = distance(pixels(from(one, 1)), pixels(from(other, 1)));

        assertThat(weak).isPositive().isGreaterThan(2 * strong);
    }

    @Test
    void what_a_mask_keeps_stays_as_it_was_given() throws IOException {
        SourcePicture source = half(0x204060, 0xc0a080);
        SourcePicture right = half(0x000000, 0xffffff);
        ImageRequest inpaint =
                PLAIN.withExtras(Extras.NONE.withImageToImage(new ImageToImage(source, Optional.of(right), 1)));

        BufferedImage image = engine.paint(inpaint, PaintListener.NONE).image();

        BufferedImage given = source.fitted(SIZE);
        assertThat(image.getRGB(0, 0, 27, 64, null, 0, 27)).isEqualTo(given.getRGB(0, 0, 27, 64, null, 0, 27));
        assertThat(image.getRGB(37, 0, 27, 64, null, 0, 27)).isNotEqualTo(given.getRGB(37, 0, 27, 64, null, 0, 27));
    }

    @Test
    void a_mask_of_another_size_is_refused() throws IOException {
        SourcePicture source = half(0, 1);
        SourcePicture mask = SourcePicture.of(png(new BufferedImage(64, 72, BufferedImage.TYPE_INT_RGB)));

        assertThatThrownBy(() -> new ImageToImage(source, Optional.of(mask), 0.5))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("the mask must be as large as the picture, 64x64, was 64x72");
    }

    @Test
    void a_strength_that_leaves_no_step_is_refused() throws IOException {
        SourcePicture source = half(0, 1);

        assertThatThrownBy(() -> from(source, 0.2))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("strength must leave at least one of 4 steps, so be at least 0.25, was 0.2");
    }

    private static ImageRequest varied(long seed, double strength) {
        return PLAIN.withExtras(Extras.NONE.withVariation(new Variation(seed, strength)));
    }

    private static ImageRequest from(SourcePicture source, double strength) {
        return PLAIN.withExtras(Extras.NONE.withImageToImage(new ImageToImage(source, Optional.empty(), strength)));
    }

    /** One colour on the left, another on the right. */
    private static SourcePicture half(int left, int right) throws IOException {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            image.setRGB(i % 64, i / 64, i % 64 < 32 ? left : right);
        }
        return SourcePicture.of(png(image));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static int[] pixels(ImageRequest request) {
        return pixels(engine.paint(request, PaintListener.NONE).image());
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** The mean difference of a colour channel. */
    private static double distance(int[] one, int[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                sum += Math.abs(((one[i] >> shift) & 0xff) - ((other[i] >> shift) & 0xff));
            }
        }
        return sum / (3.0 * one.length);
    }
}
