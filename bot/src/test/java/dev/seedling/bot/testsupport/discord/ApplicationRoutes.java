package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;

/** The bot itself: its account, its commands, and its conversations with single people. */
final class ApplicationRoutes {
    private final World world;

    ApplicationRoutes(World world) {
        this.world = world;
    }

    void addTo(Routes routes) {
        routes.add(HandlerType.GET, "/users/@me", (context, body) -> Optional.of(self()));
        routes.add(HandlerType.GET, "/applications/{application}/commands", (context, body) -> Optional.of(commands()));
        routes.add(HandlerType.PUT, "/applications/{application}/commands", this::register);
        routes.add(HandlerType.POST, "/users/@me/channels", this::openConversation);
    }

    private ObjectNode self() {
        return world.bot().json().put("verified", true).put("mfa_enabled", false);
    }

    private JsonNode commands() {
        return Json.array(world.commands());
    }

    private Optional<JsonNode> register(Context context, Body body) {
        if (!(body.json().get(Body.LIST) instanceof ArrayNode commands)) {
            throw ApiError.invalidForm("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        }
        CommandRules.check(Json.items(commands));
        for (JsonNode command : commands) {
            String id = world.ids().next();
            ((ObjectNode) command)
                    .put("id", id)
                    .put("application_id", world.bot().id())
                    .put("version", id);
        }
        world.register(Json.items(commands));
        return Optional.of(commands);
    }

    private Optional<JsonNode> openConversation(Context context, Body body) {
        if (world.refusesConversations()) {
            throw ApiError.cannotMessageUser();
        }
        Account person =
                world.accountById(body.json().path("recipient_id").asText()).orElseThrow(ApiError::unknownUser);
        ObjectNode channel = world.directChannel(person).json(world.bot());
        channel.putArray("recipients").add(person.json());
        return Optional.of(channel);
    }
}
