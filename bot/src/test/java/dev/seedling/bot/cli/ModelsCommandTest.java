package dev.seedling.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.seedling.bot.models.ModelCatalogue;
import dev.seedling.bot.models.Models;
import dev.seedling.diffusion.hub.HubAccess;
import dev.seedling.diffusion.hub.HubModels;
import dev.seedling.diffusion.hub.ModelShelf;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about models, against a hub on this machine that has one small autoencoder. */
class ModelsCommandTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final String CONFIG = "{\"_class_name\":\"AutoencoderTiny\"}";
    private static final String WEIGHTS = weights();
    private static final String CATALOGUE = """
            tiny:
              title: A tiny autoencoder
              repository: someone/tiny
              revision: main
              family: autoencoder
              licence: MIT
              licence-url: https://example.org/licence
              decodes: [sd15]
              files:
                diffusion_pytorch_model.safetensors: {bytes: %d, sha256: %s}
            """.formatted(WEIGHTS.length(), hash("SHA-256", WEIGHTS));

    @TempDir
    Path home;

    private HttpServer hub;
    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/api/models/someone/tiny/revision/main", "{\"sha\":\"" + COMMIT + "\"}");
        serve("/api/models/someone/tiny/tree/" + COMMIT, """
                [{"type":"file","path":"config.json","size":%d,"oid":"%s"},
                 {"type":"file","path":"diffusion_pytorch_model.safetensors","size":%d,"oid":"%s",
                  "lfs":{"oid":"%s","size":%d}}]
                """.formatted(
                        CONFIG.length(),
                        hash("SHA-1", "blob " + CONFIG.length() + "\0" + CONFIG),
                        WEIGHTS.length(),
                        "0".repeat(40),
                        hash("SHA-256", WEIGHTS),
                        WEIGHTS.length()));
        serve("/someone/tiny/resolve/" + COMMIT + "/config.json", CONFIG);
        serve("/someone/tiny/resolve/" + COMMIT + "/diffusion_pytorch_model.safetensors", WEIGHTS);
        hub.start();
        Path catalogue = Files.writeString(home.resolve("models.yaml"), CATALOGUE);
        shell = new Shell(new FakeParts(home).withModels(models(ModelCatalogue.read(catalogue))));
    }

    @AfterEach
    void close() {
        hub.stop(0);
    }

    @Test
    void an_empty_shelf_says_what_can_be_had() {
        assertThat(shell.run("models")).isZero();
        assertThat(shell.out())
                .contains("comes with Seedling: sprout", "nothing in " + folder())
                .containsPattern("tiny +autoencoder +\\d+ bytes  A tiny autoencoder; MIT");
    }

    @Test
    void a_fetched_model_is_on_the_shelf_and_whole() {
        assertThat(shell.run("models", "get", "tiny")).isZero();
        assertThat(shell.out().strip()).isEqualTo(folder().resolve("tiny").toString());
        assertThat(shell.err())
                .contains("tiny: A tiny autoencoder, under the MIT (https://example.org/licence)")
                .contains("1 checked against the catalogue, 1 against the hub's own listing");

        assertThat(shell.run("models", "list")).isZero();
        assertThat(shell.out())
                .containsPattern(
                        "tiny +autoencoder +" + hash("SHA-256", WEIGHTS).substring(0, 10))
                .doesNotContain("to be had");

        assertThat(shell.run("models", "check")).isZero();
        assertThat(shell.out()).isEqualToIgnoringNewLines("tiny: whole, 2 files of someone/tiny");
    }

    @Test
    void loras_and_embeddings_are_listed_with_what_they_are() throws IOException {
        Files.createDirectories(folder().resolve("loras"));
        String up = "\"lora_unet_mid_block_attentions_0_transformer_blocks_0_attn2_to_k.lora_up.weight\":"
                + "{\"dtype\":\"F16\",\"shape\":[1,1],\"data_offsets\":[0,2]}";
        String down = "\"lora_unet_mid_block_attentions_0_transformer_blocks_0_attn2_to_k.lora_down.weight\":"
                + "{\"dtype\":\"F16\",\"shape\":[1,768],\"data_offsets\":[2,1538]}";
        Files.write(folder().resolve("loras/moss.safetensors"), safetensors("{" + up + "," + down + "}", 1538));
        Files.writeString(folder().resolve("loras/torn.safetensors"), "torn");
        Files.createDirectories(folder().resolve("embeddings"));
        String learnt = "{\"emb_params\":{\"dtype\":\"F16\",\"shape\":[1,768],\"data_offsets\":[0,1536]}}";
        Files.write(folder().resolve("embeddings/fern.safetensors"), safetensors(learnt, 1536));

        assertThat(shell.run("models", "list")).isZero();
        assertThat(shell.out())
                .containsPattern("moss +sd15 +[0-9a-f]{10} .*LoRA in the layout of kohya")
                .containsPattern("torn +cannot be used: ")
                .containsPattern("fern +sd15 +[0-9a-f]{10} .*1 vector");
    }

    @Test
    void damage_is_found_and_mended() throws IOException {
        shell.run("models", "get", "tiny");
        Path weights = folder().resolve("tiny/diffusion_pytorch_model.safetensors");
        Files.writeString(weights, WEIGHTS.replace('\0', '\1'));

        assertThat(shell.run("models", "check", "tiny")).isEqualTo(1);
        assertThat(shell.out())
                .contains("diffusion_pytorch_model.safetensors is not as it was fetched; 'models get tiny' mends it");

        assertThat(shell.run("models", "get", "tiny")).isZero();
        assertThat(shell.run("models", "check", "tiny")).isZero();
    }

    @Test
    void a_model_of_the_hub_needs_no_catalogue() {
        assertThat(shell.run("models", "get", "someone/tiny")).isZero();
        assertThat(shell.err()).contains("0 checked against the catalogue, 2 against the hub's own listing");
    }

    @Test
    void names_that_mean_nothing_get_one_sentence() {
        assertThat(shell.run("models", "get", "giant")).isEqualTo(2);
        assertThat(shell.err()).contains("the model must be one of tiny, or OWNER/NAME at the hub, was 'giant'");
        assertThat(shell.run("models", "get", "someone/else")).isEqualTo(2);
        assertThat(shell.err().lines()).singleElement().asString().contains("someone/else");
        assertThat(shell.run("models", "check", "giant")).isEqualTo(2);
        assertThat(shell.err()).contains("there are no models here");
        assertThat(shell.run("models", "gte", "tiny")).isEqualTo(2);
        assertThat(shell.run("models", "get", "--help")).isZero();
    }

    private Path folder() {
        return home.resolve("models");
    }

    private void serve(String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        hub.createContext(path, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    /** A safetensors file with one tensor of zeros. */
    private static String weights() {
        String header = "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}";
        return (char) header.length() + "\0".repeat(7) + header + "\0".repeat(8);
    }

    private static byte[] safetensors(String header, int dataBytes) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + json.length + dataBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array();
    }

    private static String hash(String algorithm, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Models models(ModelCatalogue catalogue) {
        String address = "http://127.0.0.1:" + hub.getAddress().getPort();
        HubAccess access = HubAccess.from(Map.of("HF_ENDPOINT", address, "HF_HOME", home.toString()), home);
        ModelShelf shelf = new ModelShelf(folder(), home.resolve("data/models.json"));
        return new Models(folder(), catalogue, shelf, new HubModels(access));
    }
}
