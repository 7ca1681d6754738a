package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.DiffusionException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/** What the statuses of the hub mean for the one who asked. */
final class Refusals {
    /** Timeouts, overload and broken gateways: they pass. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

    private final HubAccess access;
    private final Clock clock;

    Refusals(HubAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /**
     * Translates an answer that is not what was asked for.
     *
     * @param what the file or listing, for the sentence
     * @throws TryAgain if it may pass
     */
    DiffusionException of(HttpResponse<InputStream> answer, HubRepository repository, String what) throws TryAgain {
        int status = answer.statusCode();
        String code = answer.headers().firstValue("X-Error-Code").orElse("");
        if (PASSING.contains(status)) {
            throw new TryAgain("%s answers %d".formatted(answer.uri().getHost(), status), retryAfter(answer.headers()));
        }
        if (code.equals("GatedRepo") || status == 403) {
            return gated(repository);
        }
        if (status == 401) {
            return unknown(repository);
        }
        if (status == 404) {
            return missing(repository, what, code);
        }
        return new DiffusionException(
                "%s answers %d for %s of %s".formatted(answer.uri().getHost(), status, what, repository));
    }

    private DiffusionException gated(HubRepository repository) {
        URI page = page(repository);
        return new DiffusionException(
                access.token().present()
                        ? "%s is gated, and the account of your token may not read it: accept its licence at %s with that account"
                                .formatted(repository, page)
                        : "%s is gated: sign in at %s, accept its licence, and set HF_TOKEN to a token of your account"
                                .formatted(repository, page));
    }

    /** The hub says 401 for what does not exist, too, so as not to betray what is private. */
    private DiffusionException unknown(HubRepository repository) {
        return new DiffusionException(
                access.token().present()
                        ? "%s does not let your token read %s: the token may be mistyped or expired, or there is no such repository"
                                .formatted(access.endpoint(), repository)
                        : "%s has no public repository %s; if it is private, set HF_TOKEN to a token of your account"
                                .formatted(access.endpoint(), repository));
    }

    private DiffusionException missing(HubRepository repository, String what, String code) {
        return switch (code) {
            case "RepoNotFound" -> unknown(repository);
            case "RevisionNotFound" ->
                new DiffusionException("%s has no revision '%s'; see %s"
                        .formatted(repository.name(), repository.revision(), page(repository)));
            default ->
                new DiffusionException(
                        "%s does not have %s of %s".formatted(access.endpoint().getHost(), what, repository));
        };
    }

    private URI page(HubRepository repository) {
        return URI.create(access.endpoint() + "/" + repository.name());
    }

    /** Seconds, or a date; zero where the server asks for nothing that can be read. */
    private Duration retryAfter(HttpHeaders headers) {
        String text = headers.firstValue("Retry-After").orElse("").strip();
        try {
            if (text.matches("\\d{1,9}")) {
                return Duration.ofSeconds(Long.parseLong(text));
            }
            Duration wait = text.isEmpty()
                    ? Duration.ZERO
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
