package dev.seedling.diffusion.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a server or a line fails: what ends up on the disk is the file, or nothing under its name. */
class DownloaderTest {
    private static final HubRepository REPOSITORY = new HubRepository("someone/something", "main");
    private static final String PATH = "/someone/something/resolve/main/weights.safetensors";
    private static final byte[] CONTENT = content();

    @TempDir
    private Path folder;

    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private Duration stall = Duration.ofSeconds(30); // a busy machine is no silent server
    private final List<Long> arrivedAtFailures = new ArrayList<>();
    private HubServer server;

    @BeforeEach
    void start() throws IOException {
        server = new HubServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_whole_file_arrives_under_its_name_and_nothing_else_is_left() throws Exception {
        server.on(PATH, Replies.content(CONTENT));
        fetch();
        assertThat(target()).hasBinaryContent(CONTENT);
        assertThat(leftovers()).isEmpty();
        assertThat(pauses).isEmpty();
    }

    @Test
    void a_cut_connection_goes_on_where_it_was_and_asks_for_the_same_version() throws Exception {
        server.on(
                PATH, Replies.cutAfter(100_000, CONTENT), Replies.cutAfter(50_000, CONTENT), Replies.content(CONTENT));
        fetch();
        assertThat(target()).hasBinaryContent(CONTENT);
        assertThat(server.requests(PATH)).hasSize(3);
        // How much of a cut body arrives is up to the machine; what is asked for next must be the rest of just that.
        for (int cut = 0; cut < 2; cut++) {
            long arrived = arrivedAtFailures.get(cut);
            HubServer.Request next = server.requests(PATH).get(cut + 1);
            assertThat(next.header("Range").orElse("bytes=0-")).isEqualTo("bytes=" + arrived + "-");
            assertThat(next.header("If-Range").orElse(Replies.ETAG)).isEqualTo(Replies.ETAG);
        }
    }

    @Test
    void a_later_run_goes_on_where_an_earlier_one_ended() throws Exception {
        begin();
        server.on(PATH, Replies.content(CONTENT));
        fetch();
        assertThat(target()).hasBinaryContent(CONTENT);
        assertThat(server.requests(PATH)).singleElement().satisfies(request -> {
            assertThat(request.header("Range")).contains("bytes=100000-");
            assertThat(request.header("If-Range")).contains(Replies.ETAG);
        });
    }

    @Test
    void a_server_that_ignores_ranges_sends_it_all_again() throws Exception {
        begin();
        server.on(PATH, Replies.ignoringRanges(CONTENT));
        fetch();
        assertThat(target()).hasBinaryContent(CONTENT);
    }

    @Test
    void a_range_that_was_not_asked_for_is_not_believed() throws Exception {
        begin();
        byte[] tail = Arrays.copyOfRange(CONTENT, 90_000, CONTENT.length);
        server.on(
                PATH,
                Replies.range("bytes 90000-%d/%d".formatted(CONTENT.length - 1, CONTENT.length), tail),
                Replies.content(CONTENT));
        fetch();
        assertThat(target()).hasBinaryContent(CONTENT);
        assertThat(server.requests(PATH).get(1).header("Range")).isEmpty();
        assertThat(reasons)
                .singleElement()
                .asString()
                .contains("asked for bytes from 100000 on and sends 'bytes 90000-");
    }

    @Test
    void a_range_with_other_content_is_noticed_by_its_hash_and_fetched_whole() throws Exception {
        begin();
        server.on(
                PATH,
                Replies.range(
                        "bytes 100000-%d/%d".formatted(CONTENT.length - 1, CONTENT.length),
                        new byte[CONTENT.length - 100_000]),
                Replies.content(CONTENT));
        fetch();
        assertThat(target()).hasBinaryContent(CONTENT);
        assertThat(server.requests(PATH).get(1).header("Range")).isEmpty();
    }

    @Test
    void what_was_kept_whole_but_has_suffered_since_is_fetched_once_more() throws Exception {
        try (PartFile part = PartFile.open(file(), target())) {
            part.restart(Optional.of(Replies.ETAG));
            byte[] rotten = CONTENT.clone();
            rotten[7]++;
            part.append(rotten, rotten.length);
        }
        server.on(PATH, Replies.content(CONTENT));
        fetch();
        assertThat(target()).hasBinaryContent(CONTENT);
    }

    @Test
    void a_listing_that_stalls_is_asked_for_again() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        byte[] answer = "{\"sha\":\"0123456789abcdef0123456789abcdef01234567\"}".getBytes(StandardCharsets.UTF_8);
        server.on(
                "/api/models/someone/something/revision/main",
                Replies.stallAfter(10, answer, end),
                Replies.content(answer));
        HubAccess access = new HubAccess(server.byNumber(), new HubAccess.Token("hf_secret"), folder.resolve("cache"));
        HubHttp http = new HubHttp(access, Duration.ofSeconds(10));
        HubApi api = new HubApi(
                http, new Refusals(access, Clock.systemUTC()), new Retries(pauses::add), Duration.ofSeconds(2));

        HubRepository pinned = api.pinned(HubRepository.parse("someone/something"), DownloadListener.NONE);

        end.countDown();
        assertThat(pinned.revision()).startsWith("0123456789");
        assertThat(pauses).hasSize(1);
    }

    @Test
    void a_changed_file_comes_whole_because_the_range_was_conditional() throws Exception {
        try (PartFile part = PartFile.open(file(), target())) {
            part.restart(Optional.of("\"an older version\""));
            part.append(new byte[100_000], 100_000);
        }
        server.on(PATH, Replies.content(CONTENT));
        fetch();
        assertThat(target()).hasBinaryContent(CONTENT);
        assertThat(server.requests(PATH)).hasSize(1);
    }

    @Test
    void a_server_without_such_a_range_is_asked_for_all() throws Exception {
        begin();
        server.on(PATH, Replies.status(416), Replies.content(CONTENT));
        fetch();
        assertThat(target()).hasBinaryContent(CONTENT);
    }

    @Test
    void a_wrong_hash_is_refused_and_nothing_of_it_kept() throws Exception {
        byte[] wrong = CONTENT.clone();
        wrong[77] ^= 1;
        server.on(PATH, Replies.content(wrong));
        assertThatThrownBy(this::fetch)
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("is not what it should be: it must have SHA-256 " + sha256(CONTENT))
                .hasMessageContaining("by the hub's own listing")
                .hasMessageContaining(sha256(wrong));
        assertThat(target()).doesNotExist();
        assertThat(leftover(".part")).isEmptyFile();
        assertThat(server.requests(PATH)).hasSize(1);
    }

    @Test
    void a_page_in_place_of_the_file_is_not_taken_for_its_beginning() {
        server.on(
                PATH, Replies.content("<html>please log in</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThatThrownBy(this::fetch).hasMessageContaining("has 26 bytes for it instead of " + CONTENT.length);
    }

    @Test
    void more_than_was_promised_is_refused() {
        server.on(PATH, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(CONTENT);
            exchange.getResponseBody().write(CONTENT);
        });
        assertThatThrownBy(this::fetch).isInstanceOf(DiffusionException.class).hasMessageContaining("sends more");
        assertThat(target()).doesNotExist();
    }

    @Test
    void an_overloaded_server_is_given_the_time_it_asks_for() throws Exception {
        server.on(
                PATH,
                Replies.status(429, "Retry-After", "17"),
                Replies.status(503, "Retry-After", "Mon, 23 Nov 2026 12:00:42 GMT"),
                Replies.status(500),
                Replies.content(CONTENT));
        fetch();
        assertThat(target()).hasBinaryContent(CONTENT);
        assertThat(pauses).containsExactly(Duration.ofSeconds(17), Duration.ofSeconds(42), Duration.ofSeconds(4));
        assertThat(reasons).first().asString().contains("answers 429");
    }

    @Test
    void it_gives_up_after_six_failures_in_a_row() {
        server.on(PATH, Replies.status(503));
        assertThatThrownBy(this::fetch).hasMessageContaining("gave up").hasMessageContaining("answers 503");
        assertThat(server.requests(PATH)).hasSize(6);
        assertThat(pauses).containsExactly(seconds(1), seconds(2), seconds(4), seconds(8), seconds(16));
    }

    @Test
    void a_pause_of_an_hour_is_said_not_slept() {
        server.on(PATH, Replies.status(429, "Retry-After", "3600"));
        assertThatThrownBy(this::fetch).hasMessageContaining("come back in 3600 s");
        assertThat(pauses).isEmpty();
    }

    @Test
    void a_silent_server_is_left_and_asked_again() throws Exception {
        stall = Duration.ofMillis(300);
        CountDownLatch end = new CountDownLatch(1);
        server.on(PATH, Replies.stallAfter(100_000, CONTENT, end), Replies.content(CONTENT));
        fetch();
        end.countDown();
        assertThat(target()).hasBinaryContent(CONTENT);
        assertThat(reasons).first().asString().contains("nothing came");
    }

    @Test
    void the_token_goes_to_the_hub_and_not_to_where_it_redirects() throws Exception {
        server.on(PATH, Replies.redirect(server.byName().resolve("/storage/abc?signed=yes")));
        server.on("/storage/abc", Replies.content(CONTENT));
        fetch();
        assertThat(target()).hasBinaryContent(CONTENT);
        assertThat(server.requests(PATH).get(0).header("Authorization")).contains("Bearer hf_secret");
        assertThat(server.requests("/storage/abc").get(0).host()).startsWith("localhost");
        assertThat(server.requests("/storage/abc").get(0).header("Authorization"))
                .isEmpty();
    }

    @Test
    void endless_redirects_end() {
        server.on(PATH, Replies.redirect(server.byNumber().resolve(PATH)));
        assertThatThrownBy(this::fetch).hasMessageContaining("redirects more than 5 times");
    }

    @Test
    void a_gated_model_says_where_to_accept_its_licence() {
        server.on(PATH, Replies.status(401, "X-Error-Code", "GatedRepo"));
        assertThatThrownBy(this::fetch)
                .hasMessageContaining("gated")
                .hasMessageContaining("accept its licence at " + server.byNumber() + "/someone/something");
        assertThat(pauses).isEmpty();
    }

    @Test
    void what_is_not_there_is_named() {
        server.on(PATH, Replies.status(404, "X-Error-Code", "EntryNotFound"));
        assertThatThrownBy(this::fetch).hasMessage("127.0.0.1 does not have weights.safetensors of someone/something");
    }

    @Test
    void two_downloads_of_one_file_do_not_write_into_each_other() throws Exception {
        PartFile other = PartFile.open(file(), target());
        server.on(PATH, Replies.content(CONTENT));
        assertThatThrownBy(this::fetch).hasMessageContaining("another Seedling");
        other.close();
        fetch();
        assertThat(target()).hasBinaryContent(CONTENT);
    }

    private void fetch() throws Exception {
        HubAccess access = new HubAccess(server.byNumber(), new HubAccess.Token("hf_secret"), folder.resolve("cache"));
        HubHttp http = new HubHttp(access, Duration.ofSeconds(10));
        Clock noon = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
        new Downloader(http, new Refusals(access, noon), new Retries(pauses::add), stall)
                .fetch(REPOSITORY, file(), URI.create(server.byNumber() + PATH), target(), new DownloadListener() {
                    private long arrived;

                    @Override
                    public void progress(HubFile file, long bytes) {
                        arrived = bytes;
                    }

                    @Override
                    public void waiting(String what, String reason, Duration pause) {
                        reasons.add(reason);
                        arrivedAtFailures.add(arrived);
                    }
                });
    }

    /** As an earlier run left it: the first 100 000 bytes. */
    private void begin() throws Exception {
        try (PartFile part = PartFile.open(file(), target())) {
            part.restart(Optional.of(Replies.ETAG));
            part.append(CONTENT, 100_000);
        }
    }

    private static HubFile file() throws Exception {
        return new HubFile(
                "weights.safetensors", CONTENT.length, Fingerprint.sha256(sha256(CONTENT)), HubFile.Source.HUB);
    }

    private Path target() {
        return folder.resolve("weights.safetensors");
    }

    private List<Path> leftovers() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.equals(target())).toList();
        }
    }

    private Path leftover(String ending) throws IOException {
        return leftovers().stream()
                .filter(file -> file.toString().endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] content() {
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
