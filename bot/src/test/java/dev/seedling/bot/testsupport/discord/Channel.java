package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A text channel of a server, or the conversation of one person with the bot. */
public final class Channel {
    private static final int GUILD_TEXT = 0;
    private static final int DM = 1;

    private final String id;
    private final String name;
    private final Optional<Server> server;
    private final Optional<Account> recipient;
    private final Set<Right> denied = EnumSet.noneOf(Right.class);
    private final Set<Right> deniedToMembers = EnumSet.noneOf(Right.class);
    private boolean ageRestricted;

    private Channel(String id, String name, Optional<Server> server, Optional<Account> recipient) {
        this.id = id;
        this.name = name;
        this.server = server;
        this.recipient = recipient;
    }

    static Channel in(Server server, String id, String name) {
        return new Channel(id, name, Optional.of(server), Optional.empty());
    }

    static Channel with(Account person, String id) {
        return new Channel(id, person.name(), Optional.empty(), Optional.of(person));
    }

    public String id() {
        return id;
    }

    Optional<Server> server() {
        return server;
    }

    Optional<Account> recipient() {
        return recipient;
    }

    boolean isDirect() {
        return server.isEmpty();
    }

    boolean isAgeRestricted() {
        return ageRestricted;
    }

    void restrictAge() {
        ageRestricted = true;
    }

    void deny(Right right) {
        denied.add(right);
    }

    void denyMembers(Right right) {
        deniedToMembers.add(right);
    }

    /** What the bot may do here. */
    Set<Right> rights() {
        if (server.isPresent() && !server.get().hasBot()) {
            return EnumSet.noneOf(Right.class);
        }
        Set<Right> rights = EnumSet.allOf(Right.class);
        rights.removeAll(denied);
        return rights;
    }

    ObjectNode json(Account bot) {
        return isDirect() ? directJson(bot) : serverJson(bot);
    }

    private ObjectNode serverJson(Account bot) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("type", GUILD_TEXT)
                .put("guild_id", server.orElseThrow().id())
                .put("name", name)
                .put("position", 0)
                .put("nsfw", ageRestricted)
                .put("rate_limit_per_user", 0)
                .put("permissions", Right.bits(EnumSet.allOf(Right.class)))
                .putNull("parent_id")
                .putNull("topic")
                .putNull("last_message_id");
        ArrayNode overwrites = json.putArray("permission_overwrites");
        overwrites
                .addObject()
                .put("id", server.orElseThrow().id())
                .put("type", 0)
                .put("allow", "0")
                .put("deny", Right.bits(deniedToMembers));
        overwrites
                .addObject()
                .put("id", bot.id())
                .put("type", 1)
                .put("allow", Right.bits(deniedToMembers))
                .put("deny", Right.bits(denied));
        return json;
    }

    /** Seen from the person's side, the other one is the bot. */
    private ObjectNode directJson(Account bot) {
        ObjectNode json = Json.object().put("id", id).put("type", DM).putNull("last_message_id");
        json.putArray("recipients").add(bot.json());
        return json;
    }
}
