package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A client's login: it outlives its connections, and keeps what was said while there was none. */
final class GatewaySession {
    static final int GUILD_MESSAGES = 1 << 9;
    static final int GUILD_REACTIONS = 1 << 10;
    static final int DIRECT_MESSAGES = 1 << 12;
    static final int DIRECT_REACTIONS = 1 << 13;
    static final int MESSAGE_CONTENT = 1 << 15;

    private final String id;
    private final int intents;
    private final List<ObjectNode> said = new ArrayList<>();
    private Optional<WsContext> connection;

    GatewaySession(String id, int intents, WsContext connection) {
        this.id = id;
        this.intents = intents;
        this.connection = Optional.of(connection);
    }

    String id() {
        return id;
    }

    boolean wants(int intent) {
        return (intents & intent) != 0;
    }

    boolean isOn(WsContext context) {
        return connection.filter(context::equals).isPresent();
    }

    Optional<WsContext> connection() {
        return connection;
    }

    void hangUp() {
        connection = Optional.empty();
    }

    void say(String type, ObjectNode data) {
        ObjectNode dispatch = Json.object().put("op", 0).put("t", type).put("s", said.size() + 1);
        dispatch.set("d", data);
        said.add(dispatch);
        connection.ifPresent(context -> context.send(dispatch.toString()));
    }

    /** Goes on over a new connection: says again all after {@code heard}, and then that it has caught up. */
    void resume(WsContext context, int heard) {
        connection = Optional.of(context);
        for (ObjectNode missed : said.subList(Math.min(heard, said.size()), said.size())) {
            context.send(missed.toString());
        }
        say("RESUMED", Json.object());
    }
}
