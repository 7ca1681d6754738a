package dev.seedling.diffusion.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.SamplerChoice;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole models: what is fetched of a repository, and what is on the disk when something goes wrong. */
class HubModelsTest {
    private static final String UNET = "unet/diffusion_pytorch_model.fp16.safetensors";
    private static final String VAE = "vae/diffusion_pytorch_model.safetensors";
    private static final ModelSource SOURCE =
            new ModelSource("mine", HubRepository.parse(FakeRepository.NAME), "", List.of());

    @TempDir
    Path folder;

    private final FakeRepository repository = new FakeRepository()
            .with("model_index.json", "{}")
            .with("README.md", "# not needed")
            .with("LICENSE.md", "be good")
            .with("scheduler/scheduler_config.json", "{\"a\":1}")
            .with("unet/config.json", "{}")
            .with(UNET, "half of the unet")
            .with("unet/diffusion_pytorch_model.safetensors", "the whole unet, twice as large")
            .with("unet/diffusion_pytorch_model.non_ema.safetensors", "another unet")
            .with("unet/diffusion_pytorch_model.bin", "a pickled unet")
            .with("vae/config.json", "{}")
            .with(VAE, "a vae")
            .with("text_encoder/config.json", "{}")
            .with("text_encoder/model.fp16-00001-of-00002.safetensors", "one")
            .with("text_encoder/model.fp16-00002-of-00002.safetensors", "two")
            .with("text_encoder/model.safetensors.index.fp16.json", "{}")
            .with("tokenizer/vocab.json", "{}")
            .with("tokenizer/merges.txt", "a b")
            .with("safety_checker/model.safetensors", "not needed")
            .with("sd_everything.safetensors", "all of it in one");
    private HubServer server;

    @BeforeEach
    void start() throws IOException {
        server = new HubServer();
        repository.on(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void only_what_the_engine_reads_comes_and_half_precision_where_offered() throws Exception {
        Path model = hub(Long.MAX_VALUE).get(SOURCE, models(), DownloadListener.NONE);
        assertThat(model).isEqualTo(models().resolve("mine"));
        assertThat(filesOf(model))
                .containsExactlyInAnyOrder(
                        "model_index.json",
                        "LICENSE.md",
                        "scheduler/scheduler_config.json",
                        "unet/config.json",
                        UNET,
                        "vae/config.json",
                        VAE,
                        "text_encoder/config.json",
                        "text_encoder/model.fp16-00001-of-00002.safetensors",
                        "text_encoder/model.fp16-00002-of-00002.safetensors",
                        "text_encoder/model.safetensors.index.fp16.json",
                        "tokenizer/vocab.json",
                        "tokenizer/merges.txt",
                        "download.json");
        assertThat(model.resolve(UNET)).hasBinaryContent(repository.content(UNET));
        assertThat(models()).isDirectoryNotContaining("glob:**.incoming");
    }

    @Test
    void the_receipt_finds_what_is_missing_and_what_has_changed() throws Exception {
        Path model = hub(Long.MAX_VALUE).get(SOURCE, models(), DownloadListener.NONE);
        Receipt receipt = Receipt.of(model).orElseThrow();
        assertThat(receipt.commit()).isEqualTo(FakeRepository.COMMIT);
        assertThat(receipt.check(model)).extracting(Receipt.Finding::state).containsOnly(Receipt.State.WHOLE);
        Files.delete(model.resolve(VAE));
        Files.writeString(model.resolve(UNET), "half of the UNET");
        assertThat(receipt.check(model))
                .filteredOn(finding -> finding.state() != Receipt.State.WHOLE)
                .extracting(finding -> finding.file().path() + " " + finding.state())
                .containsExactlyInAnyOrder(VAE + " MISSING", UNET + " CHANGED");
    }

    @Test
    void a_model_appears_whole_or_not_at_all_and_what_came_does_not_come_again() throws Exception {
        server.on(FakeRepository.contentPath(VAE), Replies.status(503));
        HubModels hub = hub(Long.MAX_VALUE);
        assertThatThrownBy(() -> hub.get(SOURCE, models(), DownloadListener.NONE))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining(VAE);
        assertThat(models().resolve("mine")).doesNotExist();
        repository.on(server);
        hub.get(SOURCE, models(), DownloadListener.NONE);
        assertThat(models().resolve("mine").resolve(VAE)).hasBinaryContent(repository.content(VAE));
        assertThat(server.requests(FakeRepository.contentPath(UNET))).hasSize(1);
    }

    @Test
    void a_model_without_a_unet_is_refused_before_anything_comes() throws Exception {
        HubServer elsewhere = new HubServer();
        new FakeRepository()
                .with("model_index.json", "{}")
                .with("transformer/config.json", "{}")
                .with("vae/config.json", "{}")
                .with(VAE, "an autoencoder")
                .on(elsewhere);
        try (elsewhere) {
            assertThatThrownBy(() -> hub(elsewhere, Long.MAX_VALUE).get(SOURCE, models(), DownloadListener.NONE))
                    .isInstanceOf(DiffusionException.class)
                    .hasMessageContaining("has no unet");
            assertThat(elsewhere.requests(FakeRepository.contentPath(VAE))).isEmpty();
        }
    }

    @Test
    void a_damaged_model_is_mended_by_fetching_what_is_damaged() throws Exception {
        HubModels hub = hub(Long.MAX_VALUE);
        Path model = hub.get(SOURCE, models(), DownloadListener.NONE);
        Files.writeString(model.resolve(UNET), "rust");
        hub.get(SOURCE, models(), DownloadListener.NONE);
        assertThat(model.resolve(UNET)).hasBinaryContent(repository.content(UNET));
        assertThat(server.requests(FakeRepository.contentPath(UNET))).hasSize(2);
        assertThat(server.requests(FakeRepository.contentPath(VAE))).hasSize(1);
    }

    @Test
    void a_newer_revision_leaves_nothing_of_an_older_one() throws Exception {
        String whole = "unet/diffusion_pytorch_model.safetensors";
        HubServer before = new HubServer();
        new FakeRepository()
                .with("model_index.json", "{}")
                .with("unet/config.json", "{}")
                .with(whole, "an older unet")
                .with("text_encoder_2/model.safetensors", "one that went")
                .on(before);
        Path model;
        try (before) {
            model = hub(before, Long.MAX_VALUE).get(SOURCE, models(), DownloadListener.NONE);
        }
        assertThat(model.resolve(whole)).exists();

        hub(Long.MAX_VALUE).get(SOURCE, models(), DownloadListener.NONE);

        assertThat(model.resolve(whole)).doesNotExist();
        assertThat(model.resolve("text_encoder_2")).doesNotExist();
        assertThat(model.resolve(UNET)).hasBinaryContent(repository.content(UNET));
    }

    @Test
    void folders_that_another_download_left_do_not_become_parts() throws Exception {
        Path left = Files.createDirectories(models().resolve(".incoming/mine/text_encoder_2/deeper"));
        Files.writeString(left.resolve("model.safetensors.part"), "half");

        Path model = hub(Long.MAX_VALUE).get(SOURCE, models(), DownloadListener.NONE);

        assertThat(model.resolve("text_encoder_2")).doesNotExist();
        assertThat(model.resolve(VAE)).exists();
    }

    @Test
    void a_folder_that_was_not_downloaded_is_left_alone() throws Exception {
        Files.createDirectories(models().resolve("mine/unet"));
        assertThatThrownBy(() -> hub(Long.MAX_VALUE).get(SOURCE, models(), DownloadListener.NONE))
                .hasMessageContaining("is there already");
        assertThat(server.requests(FakeRepository.contentPath(UNET))).isEmpty();
    }

    @Test
    void a_small_disk_is_noticed_before_anything_comes() {
        assertThatThrownBy(() -> hub(1000).get(SOURCE, models(), DownloadListener.NONE))
                .hasMessageContaining("too little room")
                .hasMessageContaining("1.00 kB are free");
        assertThat(server.requests()).noneMatch(request -> request.path().contains("/resolve/"));
    }

    @Test
    void a_file_that_differs_from_the_catalogue_is_refused_before_anything_comes() {
        HubFile known = new HubFile(UNET, 16, Fingerprint.sha256("ab".repeat(32)), HubFile.Source.CATALOGUE);
        ModelSource source = new ModelSource("mine", SOURCE.repository(), "", List.of(known));
        assertThatThrownBy(() -> hub(Long.MAX_VALUE).get(source, models(), DownloadListener.NONE))
                .hasMessageContaining("has changed at the hub: the catalogue knows 16 bytes with SHA-256 abab");
        assertThat(server.requests()).noneMatch(request -> request.path().contains("/resolve/"));
    }

    @Test
    void the_receipt_says_what_each_file_was_checked_against() throws Exception {
        HubFile known = new HubFile(
                UNET,
                16,
                Fingerprint.sha256(FakeRepository.hash("SHA-256", repository.content(UNET))),
                HubFile.Source.CATALOGUE);
        ModelSource source = new ModelSource("mine", SOURCE.repository(), "", List.of(known));
        Path model = hub(Long.MAX_VALUE).get(source, models(), DownloadListener.NONE);
        assertThat(Receipt.of(model).orElseThrow().files())
                .filteredOn(file -> file.source() == HubFile.Source.CATALOGUE)
                .containsExactly(known);
    }

    @Test
    void what_suits_a_known_model_is_laid_beside_it_and_the_users_own_word_is_kept() throws Exception {
        PaintDefaults defaults =
                new PaintDefaults(ImageSize.parse("512x768"), 4, 1.5, SamplerChoice.of("euler", "trailing"));
        KnownModel known = new KnownModel(
                SOURCE, "Mine", "sd15", "MIT", URI.create("https://example.org"), new Purpose.Paints(defaults));
        Path settings =
                hub(Long.MAX_VALUE).get(known, models(), DownloadListener.NONE).resolve("seedling.json");
        assertThat(settings)
                .content()
                .isEqualToIgnoringWhitespace(
                        "{'size':'512x768','steps':4,'guidance':1.5,'sampler':'euler','spacing':'trailing'}"
                                .replace('\'', '"'));
        Files.writeString(settings, "{}");
        hub(Long.MAX_VALUE).get(known, models(), DownloadListener.NONE);
        assertThat(settings).hasContent("{}");
    }

    @Test
    void a_model_of_pickles_is_refused_with_the_reason() throws Exception {
        new FakeRepository()
                .with("model_index.json", "{}")
                .with("unet/config.json", "{}")
                .with("unet/diffusion_pytorch_model.bin", "a pickle")
                .on(server);
        assertThatThrownBy(() -> hub(Long.MAX_VALUE).get(SOURCE, models(), DownloadListener.NONE))
                .hasMessageContaining("unet/diffusion_pytorch_model.bin, all that someone/something offers,")
                .hasMessageContaining("runs whatever code is in it")
                .hasMessageContaining("get the .safetensors version");
    }

    @Test
    void one_file_can_be_asked_for_and_a_pickle_cannot() throws Exception {
        Path model = hub(Long.MAX_VALUE)
                .get(ModelSource.parse("someone/something:sd_everything.safetensors"), models(), DownloadListener.NONE);
        assertThat(model)
                .isEqualTo(models().resolve("sd_everything.safetensors"))
                .hasBinaryContent(repository.content("sd_everything.safetensors"));
        assertThat(Receipt.of(model)).isPresent();
        assertThatThrownBy(() -> hub(Long.MAX_VALUE)
                        .get(ModelSource.parse("someone/something:v1.ckpt"), models(), DownloadListener.NONE))
                .hasMessageContaining("pickle");
    }

    @Test
    void what_the_cache_of_other_tools_holds_is_copied_and_checked() throws Exception {
        Path blobs = Files.createDirectories(folder.resolve("cache/models--someone--something/blobs"));
        Files.write(blobs.resolve(FakeRepository.hash("SHA-256", repository.content(UNET))), repository.content(UNET));
        Files.write(
                blobs.resolve(FakeRepository.hash("SHA-256", repository.content(VAE))),
                "a VAE".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Path model = hub(Long.MAX_VALUE).get(SOURCE, models(), DownloadListener.NONE);
        assertThat(model.resolve(UNET)).hasBinaryContent(repository.content(UNET));
        assertThat(model.resolve(VAE)).hasBinaryContent(repository.content(VAE));
        assertThat(server.requests(FakeRepository.contentPath(UNET))).isEmpty();
        assertThat(server.requests(FakeRepository.contentPath(VAE))).hasSize(1);
    }

    @Test
    void a_listing_of_several_pages_is_read_to_its_end_and_names_that_leave_the_folder_are_not() throws Exception {
        String tree = "/api/models/%s/tree/%s".formatted(FakeRepository.NAME, FakeRepository.COMMIT);
        Map<String, byte[]> first = Map.of("model_index.json", repository.content("model_index.json"));
        Map<String, byte[]> second = Map.of("../../evil.json", new byte[1], "unet/config.json", new byte[0]);
        server.on(
                tree,
                Replies.json(FakeRepository.listing(first), "Link", "<" + tree + "?cursor=abc>; rel=\"next\""),
                Replies.json(FakeRepository.listing(second)));
        assertThatThrownBy(() -> hub(Long.MAX_VALUE).get(SOURCE, models(), DownloadListener.NONE))
                .hasMessageContaining("something in unet has no .safetensors weights");
        assertThat(server.requests(tree)).hasSize(2);
    }

    @Test
    void a_hub_that_cannot_be_reached_is_said_at_once() {
        HubModels hub = hub(Long.MAX_VALUE);
        server.close();
        assertThatThrownBy(() -> hub.get(SOURCE, models(), DownloadListener.NONE))
                .hasMessage(
                        "cannot reach 127.0.0.1; is there a network? HTTPS_PROXY names a proxy, HF_ENDPOINT a mirror");
    }

    @Test
    void a_busy_hub_is_asked_for_its_listing_again_and_the_user_is_told() throws Exception {
        String address = "/api/models/someone/something/revision/main";
        server.on(
                address,
                Replies.status(429, "Retry-After", "9"),
                Replies.json("{\"sha\":\"" + FakeRepository.COMMIT + "\"}"));
        List<String> said = new ArrayList<>();
        hub(Long.MAX_VALUE).get(SOURCE, models(), new DownloadListener() {
            @Override
            public void waiting(String what, String reason, Duration pause) {
                said.add(what + ", " + reason + ", " + pause.toSeconds());
            }
        });
        assertThat(said).containsExactly("the listing of someone/something, 127.0.0.1 answers 429, 9");
    }

    @Test
    void a_repository_that_is_not_there_is_said_to_be_perhaps_private() {
        server.on("/api/models/someone/something/revision/main", Replies.status(401, "X-Error-Code", "RepoNotFound"));
        assertThatThrownBy(() -> hub(Long.MAX_VALUE).get(SOURCE, models(), DownloadListener.NONE))
                .hasMessageContaining("has no public repository someone/something; if it is private, set HF_TOKEN");
    }

    private HubModels hub(long diskBytes) {
        return hub(server, diskBytes);
    }

    private HubModels hub(HubServer server, long diskBytes) {
        HubAccess access = new HubAccess(server.byNumber(), HubAccess.Token.NONE, folder.resolve("cache"));
        return new HubModels(access, pause -> {}, Clock.systemUTC(), models -> diskBytes);
    }

    private Path models() {
        return folder.resolve("models");
    }

    private static List<String> filesOf(Path model) throws IOException {
        try (Stream<Path> files = Files.walk(model)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> model.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
