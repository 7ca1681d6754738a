package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;

/** A message as it is told to clients. */
final class PostJson {
    private static final int ORDINARY = 0;
    private static final int REPLY = 19;
    private static final int ANSWER_TO_COMMAND = 20;

    private final Account bot;
    private final Cdn cdn;
    private final Map<String, Account> accounts;

    /** @param accounts everybody there is, by id; a live view */
    PostJson(Account bot, Cdn cdn, Map<String, Account> accounts) {
        this.bot = bot;
        this.cdn = cdn;
        this.accounts = accounts;
    }

    ObjectNode whole(Post post) {
        ObjectNode json = frame(post);
        post.repliedTo().ifPresent(original -> {
            json.set("message_reference", reference(original));
            json.set("referenced_message", frame(original));
        });
        return json;
    }

    /** What a bot gets that lacks the message-content intent, where it is neither pinged nor spoken to in private. */
    ObjectNode withoutContent(Post post) {
        ObjectNode json = whole(post).put("content", "");
        json.putArray("components");
        json.putArray("embeds");
        json.putArray("attachments");
        return json;
    }

    private ObjectNode frame(Post post) {
        ObjectNode json = Json.object()
                .put("id", post.id())
                .put("type", type(post))
                .put("channel_id", post.channel().id())
                .put("content", post.content())
                .put("timestamp", Snowflakes.timeOf(post.id()).toString())
                .put("edited_timestamp", post.edited().map(Object::toString).orElse(null))
                .put("tts", false)
                .put("pinned", false)
                .put("flags", post.flags())
                .put("mention_everyone", post.mentions().everyone());
        json.set("author", post.author().json());
        json.set("components", Json.array(post.components()));
        json.set("embeds", Json.array(post.embeds()));
        json.set(
                "attachments",
                post.files().stream()
                        .map(file -> file.json(cdn.url(post, file)))
                        .collect(Json.toArray()));
        json.set(
                "mentions",
                post.mentions().users().stream()
                        .map(accounts::get)
                        .filter(Objects::nonNull)
                        .map(Account::json)
                        .collect(Json.toArray()));
        json.putArray("mention_roles");
        post.nonce().ifPresent(nonce -> json.put("nonce", nonce));
        post.channel().server().ifPresent(server -> addServer(json, post, server));
        post.interaction().ifPresent(interaction -> addInteraction(json, interaction));
        return json;
    }

    private static void addServer(ObjectNode json, Post post, Server server) {
        json.put("guild_id", server.id());
        json.set("member", post.author().memberJson());
    }

    private void addInteraction(ObjectNode json, Interaction interaction) {
        json.put("webhook_id", bot.id()).put("application_id", bot.id());
        ObjectNode metadata = json.putObject("interaction_metadata");
        metadata.put("id", interaction.id()).put("type", interaction.type());
        metadata.set("user", interaction.person().json());
        metadata.set("authorizing_integration_owners", interaction.owners());
    }

    private static ObjectNode reference(Post original) {
        ObjectNode json = Json.object()
                .put("type", 0)
                .put("message_id", original.id())
                .put("channel_id", original.channel().id());
        original.channel().server().ifPresent(server -> json.put("guild_id", server.id()));
        return json;
    }

    private static int type(Post post) {
        if (post.interaction().isPresent()) {
            return ANSWER_TO_COMMAND;
        }
        return post.repliedTo().isPresent() ? REPLY : ORDINARY;
    }
}
