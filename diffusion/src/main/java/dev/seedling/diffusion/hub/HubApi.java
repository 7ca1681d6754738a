package dev.seedling.diffusion.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seedling.diffusion.DiffusionException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a repository holds, by the hub's JSON interface. */
final class HubApi {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_BYTES = 16 << 20;
    private static final int MAX_PAGES = 50;
    private static final Pattern NEXT_PAGE = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"?next\"?");

    private final HubHttp http;
    private final Refusals refusals;
    private final Retries retries;
    private final Duration stall;

    /** @param stall how long to wait for the next byte of a listing */
    HubApi(HubHttp http, Refusals refusals, Retries retries, Duration stall) {
        this.http = http;
        this.refusals = refusals;
        this.retries = retries;
        this.stall = stall;
    }

    /**
     * The repository at the commit that its revision means now, so that all files come from one commit.
     *
     * @throws DiffusionException if it is not there or not ours to read
     */
    HubRepository pinned(HubRepository repository, DownloadListener listener) {
        URI address = address("/api/models/%s/revision/%s", repository);
        JsonNode answer = retries.run("the listing of " + repository, () -> get(address, repository), listener)
                .json();
        String commit = answer.path("sha").asText();
        if (!commit.matches("[0-9a-f]{40}")) {
            throw new DiffusionException("%s does not say which commit %s is; it may be no hub"
                    .formatted(http.access().endpoint(), repository));
        }
        return repository.at(commit);
    }

    /** All files of a repository with what each must be. */
    List<HubFile> files(HubRepository repository, DownloadListener listener) {
        List<HubFile> files = new ArrayList<>();
        Optional<URI> address = Optional.of(address("/api/models/%s/tree/%s?recursive=true", repository));
        for (int page = 0; page < MAX_PAGES && address.isPresent(); page++) {
            URI here = address.get();
            Page answer = retries.run("the listing of " + repository, () -> get(here, repository), listener);
            answer.json().forEach(entry -> file(entry).ifPresent(files::add));
            address = answer.next();
        }
        return files;
    }

    /** Where a file's content is. */
    URI contentOf(HubRepository repository, HubFile file) {
        StringBuilder path = new StringBuilder();
        for (String part : file.path().split("/", -1)) {
            path.append('/').append(encoded(part));
        }
        return URI.create(address("/%s/resolve/%s", repository).toString() + path);
    }

    private record Page(JsonNode json, Optional<URI> next) {}

    private Page get(URI address, HubRepository repository) throws TryAgain {
        try {
            HttpResponse<InputStream> answer = http.get(address, Map.of("Accept", "application/json"));
            try (StallGuard body = new StallGuard(answer.body(), stall)) {
                if (answer.statusCode() != 200) {
                    throw refusals.of(answer, repository, "the listing");
                }
                return new Page(JSON.readTree(body.readUpTo(MAX_BYTES)), next(answer));
            }
        } catch (JsonProcessingException e) {
            throw new DiffusionException(
                    "%s does not answer as a hub: its listing of %s is no JSON"
                            .formatted(http.access().endpoint(), repository),
                    e);
        } catch (ConnectException e) { // the first word of a download: nothing to wait for yet
            throw new DiffusionException(
                    "cannot reach %s; is there a network? HTTPS_PROXY names a proxy, HF_ENDPOINT a mirror"
                            .formatted(address.getHost()),
                    e);
        } catch (IOException e) {
            throw new TryAgain("cannot reach %s (%s)".formatted(address.getHost(), reason(e)), e);
        }
    }

    /** An exception of the HTTP client in words; some of them have no message. */
    static String reason(IOException e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }

    private static Optional<URI> next(HttpResponse<InputStream> answer) {
        return answer.headers().allValues("Link").stream()
                .map(NEXT_PAGE::matcher)
                .filter(Matcher::find)
                .map(link -> answer.uri().resolve(link.group(1)))
                .findFirst();
    }

    /** Empty for folders, and for names that this machine must not write. */
    private static Optional<HubFile> file(JsonNode entry) {
        String path = entry.path("path").asText();
        if (!entry.path("type").asText().equals("file") || !HubFile.isSafe(path)) {
            return Optional.empty();
        }
        JsonNode lfs = entry.path("lfs");
        return Optional.of(
                lfs.isObject()
                        ? new HubFile(
                                path,
                                lfs.path("size").asLong(-1),
                                Fingerprint.sha256(lfs.path("oid").asText()),
                                HubFile.Source.HUB)
                        : new HubFile(
                                path,
                                entry.path("size").asLong(-1),
                                Fingerprint.gitBlob(entry.path("oid").asText()),
                                HubFile.Source.HUB));
    }

    private URI address(String pattern, HubRepository repository) {
        return URI.create(
                http.access().endpoint() + pattern.formatted(repository.name(), encoded(repository.revision())));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
