package dev.seedling.diffusion.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.engine.BundledModel;
import dev.seedling.diffusion.parity.Outcome.Verdict;
import dev.seedling.diffusion.weights.Safetensors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference's own requests, networks and tokens. */
class GoldenTest {
    private static final Path CASES = Path.of("src/test/resources/golden/cases");

    @TempDir
    static Path cache;

    private static Path models;
    private static Parity parity;

    @BeforeAll
    static void unpackModel() {
        models = BundledModel.untrained().unpack(cache).resolveSibling(".");
        parity = new Parity(models, CASES);
    }

    @AfterAll
    static void close() {
        parity.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sd15-ddim",
                "sd15-ddim-eta1",
                "sd15-euler",
                "sd15-euler-karras",
                "sd15-euler-linspace",
                "sd15-euler-trailing",
                "sd15-euler-a",
                "sd15-dpmpp-2m",
                "sd15-dpmpp-2m-karras",
                "sd15-noguidance",
                "sd15-pag",
                "sd15-pag-rescaled",
                "sd15-pag-noguidance",
                "sd15-clipskip2",
                "sd15-textual-inversion",
                "sd15-img2img-euler-a",
                "sd15-inpaint",
                "sd15-wide-batch",
                "lora-tiny-sd15-0.6",
                "locon-tiny-sd15-1.0",
                "unet-tiny-sd15",
                "vae-kl",
                "tokens"
            })
    void the_engine_gives_what_the_reference_gives(String name) {
        Outcome outcome = parity.run(name);

        assertThat(outcome.verdict()).as(outcome.toString()).isEqualTo(Verdict.PASS);
    }

    /** XL lies in a single file of the original layout, with its settings beside it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sd21-ddim-zsnr",
                "sd21-ddim-zsnr-rescaled",
                "lcm-4step",
                "sdxl-euler",
                "sdxl-euler-a-batch",
                "sdxl-euler-a-batch-rescaled",
                "sdxl-pag",
                "vae-taesd",
                "lora-tiny-sdxl-1.0"
            })
    void other_families_and_layouts_give_it_too(String name) {
        try (Parity families = new Parity(CASES.resolveSibling("models"), CASES)) {
            Outcome outcome = families.run(name);

            assertThat(outcome.verdict()).as(outcome.toString()).isEqualTo(Verdict.PASS);
        }
    }

    @Test
    void a_single_number_that_is_another_fails(@TempDir Path cases) throws IOException {
        Path original = CASES.resolve("unet-tiny-sd15.safetensors");
        byte[] bytes = Files.readAllBytes(original);
        ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try (Safetensors file = Safetensors.open(original)) {
            long header = Long.BYTES + numbers.getLong(0);
            int first = Math.toIntExact(header + file.info("output").begin());
            numbers.putFloat(first, numbers.getFloat(first) + 1);
        }
        Files.write(cases.resolve("unet-tiny-sd15.safetensors"), bytes);

        try (Parity altered = new Parity(models, cases)) {
            Outcome outcome = altered.run("unet-tiny-sd15");

            assertThat(outcome.verdict()).as(outcome.toString()).isEqualTo(Verdict.FAIL);
            assertThat(outcome.errors()).containsOnlyKeys("output");
        }
    }

    @Test
    void a_case_of_an_absent_model_is_skipped_with_the_reason() {
        try (Parity elsewhere = new Parity(cache, CASES)) {
            assertThat(elsewhere.run("sd15-euler").toString()).isEqualTo("SKIP sd15-euler there is no model tiny-sd15");
        }
    }
}
