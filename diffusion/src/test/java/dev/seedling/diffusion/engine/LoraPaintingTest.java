package dev.seedling.diffusion.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.AddOns;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.LoraNote;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.lora.LoraBench;
import dev.seedling.diffusion.lora.Tensor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LoRAs as users meet them: tags in a prompt, files in a folder, pictures. */
class LoraPaintingTest {
    private static final Path CASES = Path.of("src/test/resources/golden/cases");

    @TempDir
    Path home;

    private final Random random = new Random(7);
    private Path model;
    private Path loras;
    private ImageEngine engine;

    @BeforeEach
    void open() throws IOException {
        model = BundledModel.untrained().unpack(home);
        loras = Files.createDirectories(home.resolve("shelf/loras"));
        Files.copy(CASES.resolve("lora-tiny-sd15-kohya.safetensors"), loras.resolve("moss.safetensors"));
        Files.copy(CASES.resolve("locon-tiny-sd15-kohya.safetensors"), loras.resolve("fog.safetensors"));
        Files.createDirectories(loras.resolve("hub/other"));
        Files.copy(
                CASES.resolve("lora-tiny-sd15-diffusers/pytorch_lora_weights.safetensors"),
                loras.resolve("hub/other/pytorch_lora_weights.safetensors"));
        engine = StableDiffusion.open(model, AddOns.in(home.resolve("shelf")), EngineSettings.EXACT);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_lora_changes_the_picture_and_leaves_no_trace_when_it_is_gone() {
        int[] before = pixels("a boat");

        assertThat(pixels("a boat <lora:moss:0.8>")).isNotEqualTo(before);
        assertThat(pixels("a boat")).isEqualTo(before);
    }

    /** Whatever was merged in between, and in whatever order: the same request gives the same bytes. */
    @Test
    void any_walk_through_loras_ends_where_it_began() {
        String[] prompts = {
            "a boat",
            "a boat <lora:moss:0.8>",
            "a boat <lora:fog>",
            "a boat <lora:moss:-0.3> <lora:fog:0.7>",
            "a boat <lora:fog:0.7> <lora:moss:1.7>",
            "a boat <lora:moss:0>"
        };
        int[][] first = new int[prompts.length][];
        for (int i = 0; i < prompts.length; i++) {
            first[i] = pixels(prompts[i]);
        }
        for (int walk = 0; walk < 20; walk++) {
            int i = random.nextInt(prompts.length);
            assertThat(pixels(prompts[i])).as(prompts[i]).isEqualTo(first[i]);
        }
        assertThat(first[5]).as("a weight of 0 is none").isEqualTo(first[0]);
    }

    @Test
    void every_kind_changes_the_picture_and_leaves_no_trace() throws IOException {
        int[] before = pixels("a boat");
        Map<String, LoraBench> kinds = Map.of(
                "loha",
                bench().tensor(".hada_w1_a", random(32, 2))
                        .tensor(".hada_w1_b", random(2, 288))
                        .tensor(".hada_w2_a", random(32, 2))
                        .tensor(".hada_w2_b", random(2, 288)),
                "lokr",
                bench().tensor(".lokr_w1", random(4, 8)).tensor(".lokr_w2", random(8, 4, 3, 3)),
                "dora",
                bench().tensor(".lora_up.weight", random(32, 2, 1, 1))
                        .tensor(".lora_down.weight", random(2, 32, 3, 3))
                        .tensor(".dora_scale", random(32, 1, 1, 1)));

        for (Map.Entry<String, LoraBench> kind : kinds.entrySet()) {
            Files.copy(kind.getValue().write(), loras.resolve(kind.getKey() + ".safetensors"));

            assertThat(pixels("a boat <lora:%s:0.5>".formatted(kind.getKey())))
                    .as(kind.getKey())
                    .isNotEqualTo(before);
            assertThat(pixels("a boat")).as("after " + kind.getKey()).isEqualTo(before);
        }
    }

    @Test
    void one_lora_in_the_layouts_of_kohya_and_diffusers_gives_the_same_bytes() {
        assertThat(pixels("a boat <lora:moss:0.6>")).isEqualTo(pixels("a boat <lora:other:0.6>"));
    }

    @Test
    void a_tag_is_no_word_and_its_place_in_the_prompt_counts_for_nothing() {
        assertThat(engine.countTokens("<lora:moss:0.8> a boat")).isEqualTo(engine.countTokens("a boat"));
        assertThat(pixels("<lora:moss:0.8> a boat")).isEqualTo(pixels("a boat <lora:moss:0.8>"));
    }

    @Test
    void a_picture_says_which_loras_it_was_painted_with() {
        Picture picture = paint("a <lora:moss:0.5> boat <lora:fog>");

        assertThat(picture.ingredients().loras()).extracting(LoraNote::name).containsExactly("moss", "fog");
        assertThat(picture.ingredients().loras()).extracting(LoraNote::weight).containsExactly(0.5, 1.0);
        assertThat(picture.ingredients().loras())
                .extracting(LoraNote::hash)
                .allMatch(hash -> hash.matches("[0-9a-f]{10}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_name_that_is_not_there_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> paint("a boat <lora:sand:0.8>"))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("there is no LoRA 'sand'; there are fog, hub/other, moss");
    }

    @Test
    void a_name_does_not_lead_out_of_the_folder() throws IOException {
        Files.copy(loras.resolve("moss.safetensors"), loras.resolveSibling("outside.safetensors"));

        assertThatThrownBy(() -> paint("a boat <lora:../outside:1>")).hasMessageContaining("no LoRA '../outside'");
    }

    @Test
    void two_files_of_one_name_want_their_folder() throws IOException {
        for (String folder : new String[] {"old", "new"}) {
            Files.createDirectories(loras.resolve(folder));
            Files.copy(loras.resolve("fog.safetensors"), loras.resolve(folder + "/mist.safetensors"));
        }

        assertThatThrownBy(() -> paint("a boat <lora:mist>")).hasMessageContaining("new/mist, old/mist");
        assertThat(pixels("a boat <lora:old/mist>")).isEqualTo(pixels("a boat <lora:fog>"));
    }

    @Test
    void a_tag_in_the_negative_prompt_is_refused() {
        ImageRequest request = request("a boat").withWords("a boat", "people <lora:moss:1>");

        assertThatThrownBy(() -> engine.paint(request, PaintListener.NONE))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("<lora:moss:...>");
    }

    @Test
    void more_than_sixteen_are_refused() {
        assertThatThrownBy(() -> paint("a boat" + " <lora:moss:0.1>".repeat(17)))
                .hasMessageContaining("16")
                .hasMessageContaining("17");
    }

    @Test
    void a_weight_that_makes_no_numbers_is_refused_and_leaves_no_trace() {
        int[] before = pixels("a boat");

        assertThatThrownBy(() -> paint("a boat <lora:moss:1e300>"))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("the LoRA moss")
                .hasMessageContaining("not finite");
        assertThat(pixels("a boat")).isEqualTo(before);
    }

    @Test
    void a_file_that_is_replaced_counts_from_the_next_picture() throws IOException {
        int[] fog = pixels("a boat <lora:fog>");
        assertThat(pixels("a boat <lora:moss>")).isNotEqualTo(fog);

        Files.copy(
                loras.resolve("fog.safetensors"),
                loras.resolve("moss.safetensors"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(pixels("a boat <lora:moss>")).isEqualTo(fog);
    }

    /** With the model's own file gone nothing can be merged, so what still paints has not merged anew. */
    @Test
    void the_same_loras_are_merged_once_for_all_requests_in_a_row() throws IOException {
        int[] moss = pixels("a boat <lora:moss:0.8>");
        Files.move(model, model.resolveSibling("elsewhere"));

        assertThat(pixels("<lora:moss:0.8> a boat")).isEqualTo(moss);
        assertThatThrownBy(() -> paint("a boat")).isInstanceOf(DiffusionException.class);

        Files.move(model.resolveSibling("elsewhere"), model);
        assertThat(pixels("a boat")).isNotEqualTo(moss);
    }

    @Test
    void a_model_that_was_replaced_under_a_merged_lora_is_refused() throws IOException {
        paint("a boat <lora:moss:0.8>");
        Path unet = model.resolve("unet/diffusion_pytorch_model.safetensors");
        Files.setLastModifiedTime(unet, java.nio.file.attribute.FileTime.fromMillis(1));

        assertThatThrownBy(() -> paint("a boat"))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("was replaced since it was loaded");
    }

    /** For the first convolution of the bundled model, (32, 32, 3, 3). */
    private LoraBench bench() {
        return new LoraBench(home, random(1, 1));
    }

    private Tensor random(int... shape) {
        return Tensor.random(random, shape);
    }

    private int[] pixels(String prompt) {
        BufferedImage image = paint(prompt).image();
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private Picture paint(String prompt) {
        return engine.paint(request(prompt), PaintListener.NONE);
    }

    private static ImageRequest request(String prompt) {
        return new ImageRequest(prompt, "", 5, new ImageSize(64, 64), 2, 4, SamplerChoice.of("euler", "leading"));
    }
}
