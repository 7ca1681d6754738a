package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody in a channel, and what they can do there. */
public final class Person {
    private final Stage stage;
    private final Account account;
    private final Channel channel;
    private final Locale locale;

    /** What a person acts upon. */
    record Stage(
            Watch watch, World world, Gateway gateway, Posting posting, PostJson posts, InteractionJson interactions) {}

    Person(Stage stage, Account account, Channel channel, Locale locale) {
        this.stage = stage;
        this.account = account;
        this.channel = channel;
        this.locale = locale;
    }

    public String id() {
        return account.id();
    }

    /** The same person, elsewhere. */
    public Person in(Channel other) {
        return new Person(stage, account, other, locale);
    }

    /** The same person, alone with the bot. */
    public Person inPrivate() {
        return in(stage.watch().change(() -> stage.world().directChannel(account)));
    }

    /** The same person, with Discord in another language. */
    public Person speaking(Locale language) {
        return new Person(stage, account, channel, language);
    }

    /** @param options names and values in turn: {@code "idea", "a red house", "seed", 7} */
    public Exchange slash(String command, Object... options) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int at = 0; at < options.length; at += 2) {
            values.put((String) options[at], options[at + 1]);
        }
        return stage.watch().change(() -> {
            JsonNode data = Commands.slash(stage.world().commands(), channel, command, values);
            return begin(Interaction.COMMAND, Optional.empty(), data);
        });
    }

    /** Clicks a button, on a message that may be years old. */
    public Exchange clicks(PostedMessage message, String label) {
        ObjectNode data = Json.object()
                .put("component_type", ComponentRules.BUTTON)
                .put("custom_id", message.button(label).customId());
        return stage.watch().change(() -> begin(Interaction.COMPONENT, Optional.of(post(message)), data));
    }

    /** Picks an entry of a message's context menu. */
    public Exchange picks(String entry, PostedMessage message) {
        return stage.watch().change(() -> {
            Post target = post(message);
            JsonNode data = Commands.onMessage(
                    stage.world().commands(), target, entry, stage.posts().whole(target));
            return begin(Interaction.COMMAND, Optional.empty(), data);
        });
    }

    public PostedMessage says(String text) {
        return say(text, Optional.empty(), Mentions.typed(text));
    }

    /** Names the bot first, which pings it. */
    public PostedMessage saysToBot(String text) {
        return says("<@%s> %s".formatted(stage.world().bot().id(), text));
    }

    /** Replies as Discord does by default: it pings the author, unless that message was an answer to a command. */
    public PostedMessage replies(PostedMessage message, String text) {
        Post original = stage.watch().read(() -> post(message));
        Mentions mentions = Mentions.typed(text);
        if (original.interaction().isEmpty()) {
            mentions.users().add(original.author().id());
        }
        return say(text, Optional.of(original), mentions);
    }

    /** Replies with the ping switched off. */
    public PostedMessage repliesWithoutPing(PostedMessage message, String text) {
        return say(text, Optional.of(stage.watch().read(() -> post(message))), Mentions.typed(text));
    }

    /** @param emoji one of Unicode's */
    public void reacts(PostedMessage message, String emoji) {
        stage.watch().change(() -> stage.posting().reaction(post(message), account, emoji));
    }

    private PostedMessage say(String text, Optional<Post> repliedTo, Mentions mentions) {
        return stage.watch()
                .change(() -> stage.posting()
                        .byPerson(channel, account, text, repliedTo, mentions)
                        .snapshot());
    }

    private Post post(PostedMessage message) {
        return stage.world().post(message.channel(), message.id());
    }

    private Exchange begin(int type, Optional<Post> source, JsonNode data) {
        World world = stage.world();
        Interaction interaction = new Interaction(
                world.ids().next(), UUID.randomUUID().toString(), type, account, channel, world.now(), source);
        world.add(interaction);
        ObjectNode json = stage.interactions().of(interaction, locale, data);
        stage.gateway().tell("INTERACTION_CREATE", 0, session -> json.deepCopy());
        return new Exchange(stage.watch(), world, interaction);
    }
}
