package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way every request takes: ordered faults, the bot's token, the rate limits, then its handler; a refusal becomes
 * an answer here and nowhere else. Handlers run under the {@link Watch}.
 */
final class Routes {
    private static final String BASE = "/api/v10";

    /** What a route answers with; {@code empty} is 204. */
    interface Handler {
        Optional<JsonNode> handle(Context context, Body body);
    }

    private final RoutesConfig javalin;
    private final Watch watch;
    private final RateLimits limits;
    private final Faults faults;
    private final List<String> served;

    /** @param served where the lines {@code METHOD path -> status} of all requests go */
    Routes(RoutesConfig javalin, Watch watch, RateLimits limits, Faults faults, List<String> served) {
        this.javalin = javalin;
        this.watch = watch;
        this.limits = limits;
        this.faults = faults;
        this.served = served;
    }

    void add(HandlerType method, String template, Handler handler) {
        javalin.addHttpHandler(method, BASE + template, context -> serve(method + " " + template, handler, context));
    }

    private void serve(String route, Handler handler, Context context) {
        // Read before the lock is taken: a slow upload must not hold up the rest of Discord.
        Body body = context.method().equals(HandlerType.GET) ? new Body(Json.object(), Map.of()) : Body.of(context);
        context.header("via", "1.1 google");
        watch.change(() -> {
            Optional<Faults.Fault> fault = faults.next(route);
            if (fault.isEmpty() || fault.get().effect() == Faults.Effect.DONE_BUT_UNHEARD) {
                answer(route, handler, context, body);
            }
            fault.ifPresent(outage ->
                    context.status(outage.status()).contentType("text/html").result("<html>"));
            served.add("%s %s -> %d".formatted(context.method(), context.path(), context.statusCode()));
        });
    }

    private void answer(String route, Handler handler, Context context, Body body) {
        try {
            authorise(route, context);
            if (limits.admit(context, route, major(context))) {
                Optional<JsonNode> result = handler.handle(context, body);
                context.status(result.isPresent() ? 200 : 204);
                result.ifPresent(json -> context.contentType("application/json").result(json.toString()));
            }
        } catch (ApiError refusal) {
            if (refusal.status() == 429) {
                context.header("Retry-After", "1");
            }
            context.status(refusal.status())
                    .contentType("application/json")
                    .result(refusal.body().toString());
        }
    }

    /** The token in an interaction's address is authority enough there. */
    private static void authorise(String route, Context context) {
        boolean byToken = route.contains("{token}");
        if (!byToken && !("Bot " + DiscordEmulator.TOKEN).equals(context.header("Authorization"))) {
            throw ApiError.unauthorized();
        }
    }

    private static String major(Context context) {
        return context.pathParamMap()
                .getOrDefault("channel", context.pathParamMap().getOrDefault("token", ""));
    }
}
