package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The websocket: logins, heartbeats, events, and what becomes of a session when its connection breaks. */
public final class Gateway {
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int PRESENCE = 3;
    private static final int RESUME = 6;
    private static final int INVALID_SESSION = 9;
    private static final int HELLO = 10;
    private static final int HEARTBEAT_ACK = 11;

    private final Watch watch;
    private final World world;
    private final Supplier<String> url;
    private final List<GatewaySession> sessions = new ArrayList<>();
    private final SendBudget budget = new SendBudget();
    private final List<Integer> closes = new ArrayList<>();
    private Duration heartbeat = Duration.ofMillis(41_250);
    private boolean acknowledging = true;
    private boolean contentIntentAllowed;
    private int logins;
    private int resumes;

    Gateway(Watch watch, World world, Supplier<String> url) {
        this.watch = watch;
        this.world = world;
        this.url = url;
    }

    /** For connections made from now on. */
    public void heartbeatEvery(Duration interval) {
        watch.change(() -> heartbeat = interval);
    }

    /** Stays connected but answers no heartbeats, until the next login or resumption: a zombie. */
    public void ignoreHeartbeats() {
        watch.change(() -> acknowledging = false);
    }

    /** Switches the privileged message-content intent on, as the bot's owner may in the developer portal. */
    public void allowMessageContent() {
        watch.change(() -> contentIntentAllowed = true);
    }

    /** Breaks all connections in a way that can be resumed. */
    public void dropConnections() {
        watch.change(() -> hangUpOn(sessions));
    }

    /** Breaks all connections, and when their clients come back, their sessions are unknown. */
    public void forgetSessions() {
        watch.change(() -> {
            List<GatewaySession> forgotten = List.copyOf(sessions);
            sessions.clear();
            hangUpOn(forgotten);
        });
    }

    private static void hangUpOn(List<GatewaySession> sessions) {
        for (GatewaySession session : sessions) {
            Optional<WsContext> connection = session.connection();
            session.hangUp();
            connection.ifPresent(context -> context.closeSession(1001, "CloudFlare WebSocket proxy restarting"));
        }
    }

    public int logins() {
        return watch.read(() -> logins);
    }

    public int resumes() {
        return watch.read(() -> resumes);
    }

    /** The codes with which clients closed their connections. */
    public List<Integer> closes() {
        return watch.read(() -> List.copyOf(closes));
    }

    void serve(WsConfig socket) {
        socket.onConnect(context -> {
            context.session.setIdleTimeout(Duration.ZERO);
            ObjectNode hello = Json.object().put("op", HELLO);
            hello.putObject("d").put("heartbeat_interval", watch.read(() -> heartbeat.toMillis()));
            context.send(hello.toString());
        });
        socket.onMessage(context -> watch.change(() -> hear(context, Json.parse(context.message()))));
        socket.onClose(context -> watch.change(() -> {
            closes.add(context.status());
            leave(context, context.status());
        }));
    }

    /** A client that closes with 1000 or 1001 means it, and its session ends; any other code leaves it to be resumed. */
    private void leave(WsContext context, int status) {
        if (status == 1000 || status == 1001) {
            sessions.removeIf(session -> session.isOn(context));
        } else {
            sessions.stream().filter(session -> session.isOn(context)).forEach(GatewaySession::hangUp);
        }
    }

    /** Tells every session an event, if {@code intent} (0 for none) lets it; {@code content} may differ between them. */
    void tell(String type, int intent, Function<GatewaySession, ObjectNode> content) {
        for (GatewaySession session : sessions) {
            if (intent == 0 || session.wants(intent)) {
                session.say(type, content.apply(session));
            }
        }
    }

    boolean isReady() {
        return sessions.stream().anyMatch(session -> session.connection().isPresent());
    }

    private void hear(WsContext context, JsonNode message) {
        if (!budget.allows(context.sessionId())) {
            context.closeSession(4008, "Rate limited.");
            return;
        }
        switch (message.path("op").asInt(-1)) {
            case HEARTBEAT -> {
                if (acknowledging) {
                    context.send(Json.object().put("op", HEARTBEAT_ACK).toString());
                }
            }
            case IDENTIFY -> identify(context, message.path("d"));
            case RESUME -> resume(context, message.path("d"));
            case PRESENCE -> {
                // Nobody looks at the bot's presence here.
            }
            default -> context.closeSession(4001, "Unknown opcode.");
        }
    }

    private void identify(WsContext context, JsonNode login) {
        int intents = login.path("intents").asInt();
        if (!login.path("token").asText().equals(DiscordEmulator.TOKEN)) {
            context.closeSession(4004, "Authentication failed.");
        } else if ((intents & GatewaySession.MESSAGE_CONTENT) != 0 && !contentIntentAllowed) {
            context.closeSession(4014, "Disallowed intent(s).");
        } else {
            logins++;
            acknowledging = true;
            GatewaySession session = new GatewaySession("session-" + logins, intents, context);
            sessions.add(session);
            session.say("READY", ready(session));
            world.serversWithBot().forEach(server -> session.say("GUILD_CREATE", server.json(world.bot())));
        }
    }

    private void resume(WsContext context, JsonNode request) {
        Optional<GatewaySession> known = sessions.stream()
                .filter(session ->
                        session.id().equals(request.path("session_id").asText()))
                .findFirst();
        if (known.isEmpty()) {
            context.send(
                    Json.object().put("op", INVALID_SESSION).put("d", false).toString());
            return;
        }
        resumes++;
        acknowledging = true;
        known.get().resume(context, request.path("seq").asInt());
    }

    private ObjectNode ready(GatewaySession session) {
        ObjectNode ready =
                Json.object().put("v", 10).put("session_id", session.id()).put("resume_gateway_url", url.get());
        ready.set("user", world.bot().json());
        ready.putObject("application").put("id", world.bot().id()).put("flags", 0);
        ready.putArray("private_channels");
        ready.set(
                "guilds",
                world.serversWithBot().stream()
                        .map(server -> Json.object().put("id", server.id()).put("unavailable", true))
                        .collect(Json.toArray()));
        return ready;
    }
}
