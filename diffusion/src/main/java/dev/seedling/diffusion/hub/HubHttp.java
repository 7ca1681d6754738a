package dev.seedling.diffusion.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * GET with the hub's manners: redirects are followed here, one by one, so that the token stays with the hub. Safe for
 * several threads.
 */
final class HubHttp {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MAX_REDIRECTS = 5;

    private final HttpClient client;
    private final HubAccess access;
    private final Duration patience;

    /** @param patience how long to wait for a connection, and for the head of an answer */
    HubHttp(HubAccess access, Duration patience) {
        // HTTP/1.1: one connection a file, which a long body need not share.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
        this.access = access;
        this.patience = patience;
    }

    HubAccess access() {
        return access;
    }

    /**
     * The answer at the end of the redirects, whatever its status. The caller closes its body.
     *
     * @throws IOException if there is no answer, or it redirects too often or to an unsafe place
     */
    HttpResponse<InputStream> get(URI address, Map<String, String> headers) throws IOException {
        URI here = address;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            HttpResponse<InputStream> answer = send(here, headers);
            Optional<String> location = answer.headers().firstValue("Location");
            if (!REDIRECTS.contains(answer.statusCode()) || location.isEmpty()) {
                return answer;
            }
            answer.body().close();
            here = next(here, location.get());
        }
        throw new IOException("%s redirects more than %d times".formatted(address, MAX_REDIRECTS));
    }

    private HttpResponse<InputStream> send(URI address, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("User-Agent", "seedling")
                .header("Accept-Encoding", "identity");
        headers.forEach(request::header);
        if (access.mayCarryToken(address)) {
            request.header("Authorization", access.token().header());
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            throw Interruption.noticed(e);
        }
    }

    private static URI next(URI here, String location) throws IOException {
        URI next;
        try {
            next = here.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new IOException("%s redirects to '%s', which is no address".formatted(here.getHost(), location), e);
        }
        boolean downgrade = here.getScheme().equals("https") && !"https".equals(next.getScheme());
        if (downgrade || next.getHost() == null) {
            throw new IOException("%s redirects to '%s', which is not safe to follow".formatted(here.getHost(), next));
        }
        return next;
    }
}
