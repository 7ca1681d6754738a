package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that the emulated Discord knows. Used under the {@link Watch}. */
final class World {
    private final EmulatedClock clock = new EmulatedClock();
    private final Snowflakes ids = new Snowflakes(clock);
    private final Account bot = new Account(ids.next(), "seedling", true);
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final List<Server> servers = new ArrayList<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final Map<String, Interaction> interactions = new LinkedHashMap<>();
    private List<JsonNode> commands = List.of();
    private boolean conversationsRefused;

    World() {
        accounts.put(bot.id(), bot);
    }

    Account account(String name) {
        return accounts.values().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    Account account = new Account(ids.next(), name, false);
                    accounts.put(account.id(), account);
                    return account;
                });
    }

    Optional<Account> accountById(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    Server addServer(String name, Server.BotIs membership) {
        Server server = new Server(ids.next(), name, membership);
        servers.add(server);
        return server;
    }

    Channel addChannel(Server server, String name) {
        Channel channel = Channel.in(server, ids.next(), name);
        server.add(channel);
        channels.put(channel.id(), channel);
        return channel;
    }

    void refuseConversations() {
        conversationsRefused = true;
    }

    boolean refusesConversations() {
        return conversationsRefused;
    }

    Channel directChannel(Account person) {
        return channels.values().stream()
                .filter(channel -> channel.recipient().equals(Optional.of(person)))
                .findFirst()
                .orElseGet(() -> {
                    Channel channel = Channel.with(person, ids.next());
                    channels.put(channel.id(), channel);
                    return channel;
                });
    }

    Channel channel(String id) {
        return Optional.ofNullable(channels.get(id)).orElseThrow(ApiError::unknownChannel);
    }

    void add(Post post) {
        posts.put(post.id(), post);
    }

    /** @throws ApiError if it was deleted, or is elsewhere */
    Post post(Channel channel, String id) {
        return Optional.ofNullable(posts.get(id))
                .filter(post -> post.channel().equals(channel))
                .orElseThrow(ApiError::unknownMessage);
    }

    Optional<Post> findPost(String id) {
        return Optional.ofNullable(posts.get(id));
    }

    void remove(Post post) {
        posts.remove(post.id());
    }

    List<Post> posts() {
        return List.copyOf(posts.values());
    }

    void add(Interaction interaction) {
        interactions.put(interaction.id(), interaction);
    }

    /** @throws ApiError if there is none with this id and token */
    Interaction interaction(String id, String token) {
        return Optional.ofNullable(interactions.get(id))
                .filter(interaction -> interaction.token().equals(token))
                .orElseThrow(ApiError::unknownInteraction);
    }

    Interaction interactionByToken(String token) {
        return interactions.values().stream()
                .filter(interaction -> interaction.token().equals(token))
                .findFirst()
                .orElseThrow(ApiError::unknownWebhook);
    }

    void register(List<JsonNode> newCommands) {
        commands = List.copyOf(newCommands);
    }

    List<JsonNode> commands() {
        return commands;
    }

    List<Server> serversWithBot() {
        return servers.stream().filter(Server::hasBot).toList();
    }

    Map<String, Account> accounts() {
        return accounts;
    }

    Account bot() {
        return bot;
    }

    EmulatedClock clock() {
        return clock;
    }

    Snowflakes ids() {
        return ids;
    }

    Instant now() {
        return clock.instant();
    }
}
