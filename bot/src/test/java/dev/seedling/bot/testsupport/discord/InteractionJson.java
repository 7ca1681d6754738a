package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** A slash command, click or context-menu entry as it is told to the bot. */
final class InteractionJson {
    private static final int IN_SERVER = 0;
    private static final int IN_BOT_DM = 1;

    private final World world;
    private final PostJson posts;
    private final UploadLimit uploadLimit;

    InteractionJson(World world, PostJson posts, UploadLimit uploadLimit) {
        this.world = world;
        this.posts = posts;
        this.uploadLimit = uploadLimit;
    }

    ObjectNode of(Interaction interaction, Locale locale, JsonNode data) {
        Channel channel = interaction.channel();
        ObjectNode json = Json.object()
                .put("id", interaction.id())
                .put("application_id", world.bot().id())
                .put("type", interaction.type())
                .put("token", interaction.token())
                .put("version", 1)
                .put("channel_id", channel.id())
                .put("locale", locale.toLanguageTag())
                .put("app_permissions", Right.bits(channel.rights()))
                .put("context", channel.isDirect() ? IN_BOT_DM : IN_SERVER)
                .put("attachment_size_limit", uploadLimit.bytes());
        json.set("channel", channel.json(world.bot()));
        json.set("authorizing_integration_owners", interaction.owners());
        json.putArray("entitlements");
        json.set("data", data);
        interaction.source().ifPresent(source -> json.set("message", posts.whole(source)));
        channel.server()
                .ifPresentOrElse(
                        server -> addServer(json, server, interaction.person()),
                        () -> json.set("user", interaction.person().json()));
        return json;
    }

    private static void addServer(ObjectNode json, Server server, Account person) {
        json.put("guild_id", server.id()).put("guild_locale", "en-US");
        json.set("guild", server.partialJson());
        ObjectNode member = person.memberJson().put("permissions", Right.bits(Right.MEMBERS));
        member.set("user", person.json());
        json.set("member", member);
    }
}
