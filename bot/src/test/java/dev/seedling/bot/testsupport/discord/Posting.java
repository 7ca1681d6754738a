package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/** Messages coming, changing and going, and the gateway's word of it. Used under the {@link Watch}. */
final class Posting {
    /** How long a nonce keeps a message from being posted twice. */
    private static final Duration NONCE_LIFE = Duration.ofMinutes(5);

    private final World world;
    private final Gateway gateway;
    private final PostJson json;

    Posting(World world, Gateway gateway, PostJson json) {
        this.world = world;
        this.gateway = gateway;
        this.json = json;
    }

    /** The bot posts to a channel; a nonce it used a moment ago gives the message of that time. */
    Post byBot(Channel channel, MessageForm form) {
        if (form.enforcesNonce()) {
            Optional<Post> twin = sameNonce(channel, form);
            if (twin.isPresent()) {
                return twin.get();
            }
        }
        Optional<Post> original = form.replyTo().flatMap(id -> replied(form, id));
        Post post = new Post(world.ids().next(), channel, world.bot(), Optional.empty(), original, form.nonce());
        fill(post, form);
        announce(post);
        return post;
    }

    /** The bot answers an interaction; such a message may be for one person's eyes only. */
    Post toInteraction(Interaction interaction, MessageForm form) {
        Post post = new Post(
                world.ids().next(),
                interaction.channel(),
                world.bot(),
                Optional.of(interaction),
                Optional.empty(),
                Optional.empty());
        fill(post, form);
        announce(post);
        return post;
    }

    /** "The bot is thinking". */
    Post thinking(Interaction interaction, int flags) {
        Post post = new Post(
                world.ids().next(),
                interaction.channel(),
                world.bot(),
                Optional.of(interaction),
                Optional.empty(),
                Optional.empty());
        post.think(flags);
        announce(post);
        return post;
    }

    /** A person types. */
    Post byPerson(Channel channel, Account person, String text, Optional<Post> repliedTo, Mentions mentions) {
        Post post = new Post(world.ids().next(), channel, person, Optional.empty(), repliedTo, Optional.empty());
        post.apply(MessageForm.text(text), world.ids()::next);
        post.pings(mentions);
        announce(post);
        return post;
    }

    /** A person reacts. */
    void reaction(Post post, Account person, String emoji) {
        ObjectNode word = Json.object()
                .put("user_id", person.id())
                .put("channel_id", post.channel().id())
                .put("message_id", post.id())
                .put("message_author_id", post.author().id())
                .put("burst", false)
                .put("type", 0);
        word.putObject("emoji").putNull("id").put("name", emoji);
        post.channel().server().ifPresent(server -> {
            ObjectNode member = person.memberJson();
            member.set("user", person.json());
            word.put("guild_id", server.id()).set("member", member);
        });
        int intent =
                post.channel().server().isPresent() ? GatewaySession.GUILD_REACTIONS : GatewaySession.DIRECT_REACTIONS;
        gateway.tell("MESSAGE_REACTION_ADD", intent, session -> word.deepCopy());
    }

    void edit(Post post, MessageForm form) {
        post.stopThinking();
        fill(post, form);
        post.markEdited(world.now());
        if (isHeard(post)) {
            gateway.tell("MESSAGE_UPDATE", intentFor(post), session -> view(post, session));
        }
    }

    void delete(Post post) {
        world.remove(post);
        ObjectNode word = Json.object()
                .put("id", post.id())
                .put("channel_id", post.channel().id());
        post.channel().server().ifPresent(server -> word.put("guild_id", server.id()));
        if (isHeard(post)) {
            gateway.tell("MESSAGE_DELETE", intentFor(post), session -> word.deepCopy());
        }
    }

    private void fill(Post post, MessageForm form) {
        post.apply(form, world.ids()::next);
        boolean mayPingEveryone = post.channel().rights().contains(Right.MENTION_EVERYONE);
        Optional<String> replied =
                post.repliedTo().map(original -> original.author().id());
        post.pings(Mentions.of(form, post.text(), replied, mayPingEveryone));
    }

    private Optional<Post> sameNonce(Channel channel, MessageForm form) {
        return world.posts().stream()
                .filter(post -> post.channel().equals(channel) && post.author().equals(world.bot()))
                .filter(post -> post.nonce().isPresent() && post.nonce().equals(form.nonce()))
                .filter(post -> Snowflakes.timeOf(post.id()).plus(NONCE_LIFE).isAfter(world.now()))
                .findFirst();
    }

    private Optional<Post> replied(MessageForm form, String id) {
        Optional<Post> original = world.findPost(id);
        if (original.isEmpty() && form.failsWithoutReference()) {
            throw ApiError.invalidForm("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
        }
        return original;
    }

    private void announce(Post post) {
        world.add(post);
        if (isHeard(post)) {
            gateway.tell("MESSAGE_CREATE", intentFor(post), session -> view(post, session));
        }
    }

    /** Without the message-content intent, a bot reads what is said to it, and nothing else. */
    private ObjectNode view(Post post, GatewaySession session) {
        boolean toTheBot = post.author().equals(world.bot())
                || post.channel().isDirect()
                || post.mentions().users().contains(world.bot().id());
        return toTheBot || session.wants(GatewaySession.MESSAGE_CONTENT) ? json.whole(post) : json.withoutContent(post);
    }

    /** The gateway is silent about messages for one person, and about servers that the bot does not belong to. */
    private static boolean isHeard(Post post) {
        boolean ephemeral = (post.flags() & MessageForm.EPHEMERAL) != 0;
        return !ephemeral && post.channel().server().map(Server::hasBot).orElse(true);
    }

    private static int intentFor(Post post) {
        return post.channel().isDirect() ? GatewaySession.DIRECT_MESSAGES : GatewaySession.GUILD_MESSAGES;
    }
}
