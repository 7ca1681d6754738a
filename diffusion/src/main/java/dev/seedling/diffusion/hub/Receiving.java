package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.DiffusionException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file on its way; a try may end early and be followed by another. */
final class Receiving {
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");
    private static final int CHUNK = 1 << 18;
    private static final int MIB_SHIFT = 20;

    /** What was kept may be of any number of answers, and may have suffered since. */
    private static final int KEPT = 2;

    private final Downloader.Line line;
    private final HubRepository repository;
    private final HubFile file;
    private final URI address;
    private final PartFile part;
    private final DownloadListener listener;
    private int answers;
    private boolean rangesLie;

    Receiving(Downloader.Line line, Downloader.Wanted wanted, PartFile part, DownloadListener listener) {
        this.line = line;
        this.repository = wanted.repository();
        this.file = wanted.file();
        this.address = wanted.address();
        this.part = part;
        this.listener = listener;
        this.answers = part.bytes() > 0 ? KEPT : 0;
    }

    /** Whether what is here came in more than one answer, which may not have belonged together. */
    boolean isPatchwork() {
        return answers > 1;
    }

    void startAgain() {
        part.restart(Optional.empty());
        answers = 0;
        rangesLie = true;
    }

    void receive() {
        line.retries()
                .run(
                        file.path(),
                        () -> {
                            attempt();
                            return part;
                        },
                        () -> part.bytes() >> MIB_SHIFT,
                        listener);
    }

    private void attempt() throws TryAgain {
        if (part.bytes() > file.bytes() || (rangesLie && !part.complete())) {
            part.restart(Optional.empty());
            answers = 0;
        }
        if (part.complete()) {
            return;
        }
        try {
            HttpResponse<InputStream> answer = line.http().get(address, range());
            try (StallGuard body = new StallGuard(answer.body(), line.stall())) {
                accept(answer);
                copy(body);
            }
        } catch (IOException e) {
            throw new TryAgain("the connection to %s broke (%s)".formatted(address.getHost(), HubApi.reason(e)), e);
        }
        if (!part.complete()) {
            throw new TryAgain(
                    "%s sent %s of %s".formatted(address.getHost(), Sizes.of(part.bytes()), Sizes.of(file.bytes())));
        }
    }

    private Map<String, String> range() {
        Map<String, String> headers = new HashMap<>();
        if (part.bytes() > 0) {
            headers.put("Range", "bytes=" + part.bytes() + "-");
            part.validator().ifPresent(etag -> headers.put("If-Range", etag));
        }
        return headers;
    }

    /** Makes the part ready for what the answer says that it brings. */
    private void accept(HttpResponse<InputStream> answer) throws TryAgain {
        answers++;
        switch (answer.statusCode()) {
            case 200 -> {
                requireTheWholeFile(answer);
                // The first time, or because the server knows no ranges or the file changed.
                part.restart(strongEtag(answer));
                answers = 1;
            }
            case 206 -> requireTheRangeAskedFor(answer);
            case 416 -> {
                rangesLie = true;
                throw new TryAgain(address.getHost() + " has no such range");
            }
            default -> throw line.refusals().of(answer, repository, file.path());
        }
    }

    /** A page of a network that wants a login comes with 200, too. */
    private void requireTheWholeFile(HttpResponse<InputStream> answer) throws TryAgain {
        OptionalLong length = answer.headers().firstValueAsLong("Content-Length");
        if (length.isPresent() && length.getAsLong() != file.bytes()) {
            throw new TryAgain("%s has %d bytes for it instead of %d"
                    .formatted(address.getHost(), length.getAsLong(), file.bytes()));
        }
    }

    private void requireTheRangeAskedFor(HttpResponse<InputStream> answer) throws TryAgain {
        String given = answer.headers().firstValue("Content-Range").orElse("");
        Matcher range = CONTENT_RANGE.matcher(given);
        boolean asked = range.matches()
                && Long.parseLong(range.group(1)) == part.bytes()
                && (range.group(3).equals("*") || Long.parseLong(range.group(3)) == file.bytes());
        if (!asked) {
            rangesLie = true;
            throw new TryAgain("%s was asked for bytes from %d on and sends '%s'"
                    .formatted(address.getHost(), part.bytes(), given));
        }
    }

    private void copy(StallGuard body) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
            if (part.bytes() + read > file.bytes()) {
                part.restart(Optional.empty());
                throw new DiffusionException("%s of %s must have %d bytes by %s, but %s sends more"
                        .formatted(
                                file.path(),
                                repository,
                                file.bytes(),
                                file.source().words(),
                                address.getHost()));
            }
            part.append(chunk, read);
            listener.progress(file, part.bytes());
        }
    }

    /** Weak validators prove nothing about bytes (RFC 9110, section 13.1.5). */
    private Optional<String> strongEtag(HttpResponse<InputStream> answer) {
        return answer.headers().firstValue("ETag").filter(etag -> !etag.startsWith("W/"));
    }
}
