package dev.seedling.bot.testsupport.discord;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Discord's buckets: so many requests of a kind to one channel or webhook in so long a window, and the headers that
 * tell the client where it stands. The numbers are those commonly seen; Discord publishes none and may change them.
 */
public final class RateLimits {
    /** The bucket of all requests together, but for those that answer interactions. */
    public static final String GLOBAL = "all routes";

    private final Watch watch;
    private final Clock clock;
    private final Map<String, Limit> limits = new HashMap<>();
    private final Map<String, Window> windows = new HashMap<>();

    private record Limit(int requests, Duration window) {}

    private record Window(Instant end, int used) {}

    RateLimits(Watch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
        set(GLOBAL, 50, Duration.ofSeconds(1));
        set("POST /channels/{channel}/messages", 5, Duration.ofSeconds(5));
        set("PATCH /channels/{channel}/messages/{message}", 5, Duration.ofSeconds(5));
        set("POST /webhooks/{application}/{token}", 5, Duration.ofSeconds(2));
        set("PATCH /webhooks/{application}/{token}/messages/{message}", 5, Duration.ofSeconds(2));
    }

    /** @param route {@link #GLOBAL}, or such as {@code POST /channels/{channel}/messages} */
    public void set(String route, int requests, Duration window) {
        watch.change(() -> {
            limits.put(route, new Limit(requests, window));
            windows.clear();
        });
    }

    /**
     * Counts a request and writes the headers; false if it is one too many, and the answer is written.
     *
     * @param major what the bucket belongs to, beside the route: a channel or a token
     */
    boolean admit(Context context, String route, String major) {
        boolean interaction = route.contains("{token}");
        Optional<Limit> all = interaction ? Optional.empty() : limit(GLOBAL);
        if (all.isPresent() && isSpent(GLOBAL, all.get())) {
            context.header("X-RateLimit-Global", "true");
            refuse(context, window(GLOBAL, all.get()), "global");
            return false;
        }
        Optional<Limit> own = limit(route);
        if (own.isEmpty()) {
            return true;
        }
        boolean spent = isSpent(route + major, own.get());
        Window window = window(route + major, own.get());
        writeHeaders(context, route, own.get(), window);
        if (spent) {
            refuse(context, window, "user");
        }
        return !spent;
    }

    private Optional<Limit> limit(String route) {
        return Optional.ofNullable(limits.get(route));
    }

    /** Counts one request more, and says whether it is one too many. */
    private boolean isSpent(String bucket, Limit limit) {
        return count(bucket, limit).used() > limit.requests();
    }

    private void writeHeaders(Context context, String route, Limit limit, Window window) {
        context.header("X-RateLimit-Bucket", Integer.toHexString(route.hashCode()))
                .header("X-RateLimit-Limit", Integer.toString(limit.requests()))
                .header("X-RateLimit-Remaining", Integer.toString(Math.max(0, limit.requests() - window.used())))
                .header("X-RateLimit-Reset", seconds(Duration.between(Instant.EPOCH, window.end())))
                .header("X-RateLimit-Reset-After", seconds(left(window)));
    }

    private void refuse(Context context, Window window, String scope) {
        String wait = seconds(left(window));
        context.header("X-RateLimit-Scope", scope)
                .header(
                        "Retry-After",
                        Long.toString(left(window).plusMillis(999).toSeconds()))
                .status(429)
                .contentType("application/json")
                .result("{\"message\":\"You are being rate limited.\",\"retry_after\":%s,\"global\":%s}"
                        .formatted(wait, scope.equals("global")));
    }

    private Window count(String bucket, Limit limit) {
        Window before = window(bucket, limit);
        Window after = new Window(before.end(), before.used() + 1);
        windows.put(bucket, after);
        return after;
    }

    private Window window(String bucket, Limit limit) {
        Instant now = clock.instant();
        Window known = windows.get(bucket);
        return known != null && known.end().isAfter(now) ? known : new Window(now.plus(limit.window()), 0);
    }

    private Duration left(Window window) {
        return Duration.between(clock.instant(), window.end());
    }

    private static String seconds(Duration time) {
        return "%d.%03d".formatted(time.toSeconds(), time.toMillisPart());
    }
}
