package dev.seedling.diffusion.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.Compute;
import dev.seedling.diffusion.Decoder;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.FileNote;
import dev.seedling.diffusion.Hires;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.ImageToImage;
import dev.seedling.diffusion.Ingredients;
import dev.seedling.diffusion.LoraNote;
import dev.seedling.diffusion.PerturbedAttention;
import dev.seedling.diffusion.Randomness;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.SourcePicture;
import dev.seedling.diffusion.Variation;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureFileTest {
    private static final PaintRecord PAINTING = new PaintRecord(
            new ImageRequest(
                    "a red house, by a lake: at night\nwith stars",
                    "blurry",
                    42,
                    new ImageSize(64, 96),
                    20,
                    7,
                    SamplerChoice.of("dpmpp-2m", "karras")),
            "house @ lake",
            "tiny, sd15",
            "0123456789",
            new Ingredients(List.of(new LoraNote("moss", 0.8, "abcdef0123")), List.of()),
            new Compute("cpu AMD", "float32", 2, "libtorch 2.7.1"),
            "seedling 0.1.0");

    @Test
    void the_record_comes_back_as_it_was_written() {
        assertThat(PictureFile.read(PictureFile.write(image(), PAINTING))).isEqualTo(PAINTING);
    }

    @Test
    void the_pixels_come_back_as_they_were_written() {
        BufferedImage read = PictureFile.image(PictureFile.write(image(), PAINTING));

        assertThat(read.getRGB(0, 0, 64, 96, null, 0, 64)).isEqualTo(image().getRGB(0, 0, 64, 96, null, 0, 64));
    }

    @Test
    void the_same_picture_gives_the_same_bytes() {
        assertThat(PictureFile.write(image(), PAINTING)).isEqualTo(PictureFile.write(image(), PAINTING));
    }

    @Test
    void parameters_read_as_the_webui_writes_them() {
        assertThat(PngText.texts(PictureFile.write(image(), PAINTING)).get("parameters"))
                .isEqualTo("""
                        a red house, by a lake: at night
                        with stars
                        Negative prompt: blurry
                        Steps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7, Seed: 42, Size: 64x96, \
                        Model hash: 0123456789, Model: "tiny, sd15", RNG: CPU, Lora hashes: "moss: abcdef0123", \
                        Version: seedling 0.1.0""");
    }

    @Test
    void what_is_asked_for_beyond_words_comes_back() {
        Extras extras = Extras.NONE
                .withClipSkip(2)
                .withVariation(new Variation(9, 0.25))
                .withHires(new Hires(1.5, 0.6))
                .withDecoder(Decoder.TINY)
                .withPag(PerturbedAttention.NONE.withScale(2.5))
                .withGuidanceRescale(0.7)
                .withRandomness(new Randomness(Randomness.Source.NV, 31337, Optional.of(0.5)));
        PaintRecord painting = withRequest(PAINTING.request()
                .withSampler(SamplerChoice.of("euler-a", "linspace"))
                .withExtras(extras));

        byte[] png = PictureFile.write(image(), painting);

        assertThat(PictureFile.read(png)).isEqualTo(painting);
        String parameters = PngText.texts(png).getOrDefault("parameters", "");
        assertThat(parameters)
                .contains("Variation seed: 9, Variation seed strength: 0.25, Denoising strength: 0.6, Clip skip: 2,"
                        + " Eta: 0.5, ENSD: 31337, RNG: NV, VAE Decoder: TAESD, PAG Active: True, PAG Scale: 2.5, CFG Rescale: 0.7, Hires upscale: 1.5, Hires steps: 12,"
                        + " Hires upscaler: Latent");
        assertThat(PaintParameters.read(WebUiText.parse(parameters)).request()).isEqualTo(painting.request());
    }

    @Test
    void how_far_guidance_is_rescaled_comes_back_and_is_told_from_what_older_versions_know() {
        PaintRecord painting = withRequest(PAINTING.request().withExtras(Extras.NONE.withGuidanceRescale(0.7)));

        String json = PaintJson.write(painting);

        assertThat(PaintJson.read(json)).isEqualTo(painting);
        assertThat(json).contains("\"format\":5");
    }

    @Test
    void where_attention_is_perturbed_comes_back() {
        PerturbedAttention pag = new PerturbedAttention(2, List.of("down_blocks.1", "up_blocks.1"));
        PaintRecord painting = withRequest(PAINTING.request().withExtras(Extras.NONE.withPag(pag)));

        String json = PaintJson.write(painting);

        assertThat(PaintJson.read(json)).isEqualTo(painting);
        assertThat(json).contains("\"format\":4");
        String torn = json.replace("[\"down_blocks.1\",\"up_blocks.1\"]", "\"up_blocks.1\"");
        assertThatThrownBy(() -> PaintJson.read(torn))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("the picture's record must have a list of texts as layers, has \"up_blocks.1\"");
    }

    @Test
    void files_that_took_part_come_back_and_the_webui_is_told_of_embeddings() {
        Ingredients ingredients = new Ingredients(
                List.of(),
                List.of(
                        new FileNote(FileNote.Kind.EMBEDDING, "fern", "1111111111"),
                        new FileNote(FileNote.Kind.EMBEDDING, "bad", "2222222222"),
                        new FileNote(FileNote.Kind.TINY_AUTOENCODER, "taesd", "3333333333")));
        PaintRecord painting = new PaintRecord(
                PAINTING.request(), "", "tiny", "0123456789", ingredients, PAINTING.compute(), "seedling");

        byte[] png = PictureFile.write(image(), painting);

        assertThat(PictureFile.read(png)).isEqualTo(painting);
        String parameters = PngText.texts(png).getOrDefault("parameters", "");
        assertThat(parameters).contains("TI hashes: \"fern: 1111111111, bad: 2222222222\"");
        assertThat(PaintParameters.read(WebUiText.parse(parameters))
                        .ingredients()
                        .files())
                .isEqualTo(ingredients.files(FileNote.Kind.EMBEDDING));
    }

    @Test
    void a_file_of_an_unknown_kind_is_refused_with_those_that_are_known() {
        Ingredients ingredients =
                new Ingredients(List.of(), List.of(new FileNote(FileNote.Kind.EMBEDDING, "fern", "1111111111")));
        PaintRecord painting = new PaintRecord(
                PAINTING.request(), "", "tiny", "0123456789", ingredients, PAINTING.compute(), "seedling");
        String json = PaintJson.write(painting).replace("\"embedding\"", "\"upscaler\"");

        assertThatThrownBy(() -> PaintJson.read(json))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("the picture's record must have one of [embedding, tiny autoencoder] as kind,"
                        + " has 'upscaler'");
    }

    @Test
    void a_picture_painted_over_another_names_it_without_holding_it() {
        SourcePicture source = SourcePicture.of(PictureFile.write(image(), PAINTING));
        Extras extras = Extras.NONE.withImageToImage(new ImageToImage(source, Optional.of(source), 0.4));

        byte[] png = PictureFile.write(image(), withRequest(PAINTING.request().withExtras(extras)));

        PaintRecord read = PictureFile.read(png);
        assertThat(read.source()).contains(new SourceNote(source.hash(), source.hash(), 0.4));
        assertThat(read.request()).isEqualTo(PAINTING.request());
        WebUiText text = WebUiText.parse(PngText.texts(png).getOrDefault("parameters", ""));
        assertThat(PaintParameters.read(text).source()).contains(new SourceNote("", "", 0.4));
    }

    @Test
    void a_picture_that_the_webui_enlarged_otherwise_is_refused() {
        WebUiText text = WebUiText.parse("p\nSteps: 1, Sampler: Euler, Seed: 1, Size: 64x64, Hires upscale: 2,"
                + " Hires upscaler: R-ESRGAN 4x+");

        assertThatThrownBy(() -> PaintParameters.read(text))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("the picture was enlarged with 'R-ESRGAN 4x+', which is not here; there is Latent");
    }

    @Test
    void texts_beyond_latin_1_survive() {
        PaintRecord painting = withPrompt("красный дом 🏠, naïve");

        byte[] png = PictureFile.write(image(), painting);

        assertThat(PictureFile.read(png)).isEqualTo(painting);
        assertThat(new String(png, StandardCharsets.ISO_8859_1)).contains("iTXtparameters");
    }

    @Test
    void latin_1_texts_are_plain_text_chunks() {
        byte[] png = PictureFile.write(image(), PAINTING);

        assertThat(new String(png, StandardCharsets.ISO_8859_1)).contains("tEXtparameters\0a red house");
    }

    @Test
    void a_picture_of_the_webui_is_understood() {
        byte[] png = PngText.write(image(), Map.of("parameters", """
                        masterpiece, (cat:1.2)
                        Negative prompt: dog,
                        bad hands
                        Steps: 25, Sampler: DPM++ 2M Karras, CFG scale: 5.5, Seed: 4294967295, Size: 512x768, \
                        Model hash: 6ce0161689, Model: v1-5-pruned, Lora hashes: "a: 12, b: 34", Version: v1.6.0"""));

        PaintRecord painting = PictureFile.read(png);

        assertThat(painting.request())
                .isEqualTo(new ImageRequest(
                        "masterpiece, (cat:1.2)",
                        "dog,\nbad hands",
                        4294967295L,
                        new ImageSize(512, 768),
                        25,
                        5.5,
                        SamplerChoice.of("dpmpp-2m", "karras"),
                        Extras.NONE.withRandomness(new Randomness(Randomness.Source.NV, 0, Optional.empty()))));
        assertThat(painting.model()).isEqualTo("v1-5-pruned");
        assertThat(painting.modelHash()).isEqualTo("6ce0161689");
        assertThat(painting.compute()).isEqualTo(PaintRecord.UNKNOWN);
    }

    @Test
    void a_text_of_fewer_than_three_settings_is_all_prompt() {
        WebUiText text = WebUiText.parse("a house\nSteps: 20, Seed: 1");

        assertThat(text.prompt()).isEqualTo("a house\nSteps: 20, Seed: 1");
        assertThat(text.settings()).isEmpty();
    }

    @Test
    void quoted_settings_lose_their_quotes_and_escapes() {
        WebUiText text = WebUiText.parse("p\nSteps: 1, Seed: 2, Note: \"a, \\\"b\\\"\\nc: d\"");

        assertThat(text.settings()).containsEntry("Note", "a, \"b\"\nc: d");
    }

    @Test
    void a_picture_without_a_record_is_refused() {
        assertThatThrownBy(() -> PictureFile.read(PngText.write(image(), Map.of())))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("does not say how it was painted");
    }

    @Test
    void a_torn_file_and_no_png_at_all_are_refused() {
        byte[] png = PictureFile.write(image(), PAINTING);

        assertThatThrownBy(() -> PictureFile.image(Arrays.copyOf(png, png.length / 2)))
                .isInstanceOf(DiffusionException.class)
                .hasMessageStartingWith("the file must be a whole PNG picture");
        assertThatThrownBy(() -> PictureFile.read("GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("the file must be a whole PNG picture, but does not begin like one");
    }

    @Test
    void a_picture_larger_than_any_painted_here_is_not_decoded() {
        byte[] png = PngText.write(new BufferedImage(5000, 1, BufferedImage.TYPE_BYTE_BINARY), Map.of());

        assertThatThrownBy(() -> PictureFile.image(png))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("the picture must be at most 4096 pixels wide and high, is 5000x1");
    }

    @Test
    void a_record_with_a_wrong_field_is_refused_by_its_name() {
        String json = PaintJson.write(PAINTING).replace("\"steps\":20", "\"steps\":\"many\"");

        assertThatThrownBy(() -> PaintJson.read(json))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("the picture's record must have a whole number as steps, has \"many\"");
    }

    @Test
    void an_unknown_sampler_is_refused_with_those_there_are() {
        WebUiText text = WebUiText.parse("p\nSteps: 1, Sampler: Restart, Seed: 1, Size: 64x64");

        assertThatThrownBy(() -> PaintParameters.read(text))
                .isInstanceOf(DiffusionException.class)
                .hasMessageStartingWith(
                        "the picture was painted with sampler 'Restart', which is not here; there are DDIM");
    }

    private static PaintRecord withPrompt(String prompt) {
        return withRequest(
                PAINTING.request().withWords(prompt, PAINTING.request().negative()));
    }

    private static PaintRecord withRequest(ImageRequest request) {
        return new PaintRecord(
                request,
                PAINTING.idea(),
                PAINTING.model(),
                PAINTING.modelHash(),
                PAINTING.ingredients(),
                PAINTING.compute(),
                PAINTING.program());
    }

    private static BufferedImage image() {
        BufferedImage image = new BufferedImage(64, 96, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 96; y++) {
            for (int x = 0; x < 64; x++) {
                image.setRGB(x, y, x * 0x030201 + y * 0x010203);
            }
        }
        return image;
    }
}
