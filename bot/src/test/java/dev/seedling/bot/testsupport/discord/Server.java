package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What people call a server, and the interface calls a guild. */
public final class Server {
    private final String id;
    private final String name;
    private final BotIs bot;
    private final List<Channel> channels = new ArrayList<>();
    private String owner;

    /** Whether the bot belongs to the server, or is only carried there by a person who installed it for themselves. */
    enum BotIs {
        A_MEMBER,
        A_GUEST
    }

    Server(String id, String name, BotIs bot) {
        this.id = id;
        this.name = name;
        this.bot = bot;
        this.owner = id;
    }

    void giveTo(Account person) {
        owner = person.id();
    }

    String id() {
        return id;
    }

    boolean hasBot() {
        return bot == BotIs.A_MEMBER;
    }

    void add(Channel channel) {
        channels.add(channel);
    }

    /** As a client gets it with its login. */
    ObjectNode json(Account botAccount) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("name", name)
                .put("owner_id", owner)
                .put("preferred_locale", "en-US")
                .put("member_count", 2)
                .put("large", false)
                .put("afk_timeout", 300)
                .put("unavailable", false);
        ObjectNode everyone = Json.object().put("id", id).put("name", "@everyone");
        everyone.put("permissions", Right.bits(Right.MEMBERS));
        everyone.put("position", 0).put("color", 0).put("hoist", false).put("managed", false);
        everyone.put("mentionable", false).putObject("colors").put("primary_color", 0);
        json.putArray("roles").add(everyone);
        ObjectNode self = botAccount.memberJson();
        self.set("user", botAccount.json());
        json.putArray("members").add(self);
        json.set(
                "channels",
                channels.stream().map(channel -> channel.json(botAccount)).collect(Json.toArray()));
        for (String empty : List.of(
                "threads", "emojis", "stickers", "voice_states", "presences", "guild_scheduled_events", "features")) {
            json.putArray(empty);
        }
        return json;
    }

    /** As an interaction mentions it. */
    ObjectNode partialJson() {
        ObjectNode json = Json.object().put("id", id).put("locale", "en-US");
        json.putArray("features");
        return json;
    }
}
