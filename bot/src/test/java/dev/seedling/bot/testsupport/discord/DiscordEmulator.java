package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Discord on a loopback port, with one server, one channel and one bot.
 *
 * <pre>{@code
 * try (DiscordEmulator discord = DiscordEmulator.start()) {
 *     // connect a bot to discord.apiUrl() and discord.gatewayUrl() with DiscordEmulator.TOKEN
 *     Person anna = discord.person("anna");
 *     anna.slash("imagine", "idea", "a red house");
 *     PostedMessage picture = discord.awaitMessage("a picture", PostedMessage::hasPicture);
 *     anna.replies(picture, "reroll");
 * }
 * }</pre>
 */
public final class DiscordEmulator implements AutoCloseable {
    public static final String TOKEN = "the-only-token-that-is-valid-here";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Watch watch = new Watch();
    private final World world = new World();
    private final UploadLimit uploadLimit = new UploadLimit();
    private final Faults faults = new Faults(watch);
    private final List<String> requests = new ArrayList<>();
    private final RateLimits limits = new RateLimits(watch, world.clock());
    private final Gateway gateway = new Gateway(watch, world, this::gatewayUrl);
    private final Cdn cdn = new Cdn(this::host, world.clock());
    private final PostJson posts = new PostJson(world.bot(), cdn, world.accounts());
    private final Posting posting = new Posting(world, gateway, posts);
    private final Server server = world.addServer("Garden", Server.BotIs.A_MEMBER);
    private final Channel channel = world.addChannel(server, "art");
    private final Javalin javalin = Javalin.create(this::configure);

    private DiscordEmulator() {}

    public static DiscordEmulator start() {
        DiscordEmulator discord = new DiscordEmulator();
        discord.javalin.start();
        return discord;
    }

    public String apiUrl() {
        return host() + "/api/v10/";
    }

    public String gatewayUrl() {
        return "ws://127.0.0.1:" + javalin.port();
    }

    public EmulatedClock clock() {
        return world.clock();
    }

    public Gateway gateway() {
        return gateway;
    }

    public RateLimits limits() {
        return limits;
    }

    public Faults faults() {
        return faults;
    }

    /** The channel in which everything happens unless said otherwise. */
    public Channel channel() {
        return channel;
    }

    public Channel addChannel(String name) {
        return watch.change(() -> world.addChannel(server, name));
    }

    /** A channel in a server that the bot does not belong to; it gets there with people who installed it. */
    public Channel addForeignChannel(String name) {
        return watch.change(() -> world.addChannel(world.addServer("Elsewhere", Server.BotIs.A_GUEST), name));
    }

    public void restrictAge(Channel place) {
        watch.change(place::restrictAge);
        tell(place);
    }

    /** Takes a right from the bot, and tells it. */
    public void deny(Channel place, Right right) {
        denyUnannounced(place, right);
        tell(place);
    }

    /** Somebody who may do everything in the server; the bot learns it when it next logs in. */
    public Person owner(String name) {
        watch.change(() -> server.giveTo(world.account(name)));
        return person(name);
    }

    /** Takes a right from everybody but the bot, and tells it. */
    public void denyMembers(Channel place, Right right) {
        watch.change(() -> place.denyMembers(right));
        tell(place);
    }

    /** Takes a right from the bot while the news is still on its way. */
    public void denyUnannounced(Channel place, Right right) {
        watch.change(() -> place.deny(right));
    }

    /** Discord's name for an outage of one server: its clients lose sight of it, and it is not gone. */
    public void makeUnavailable() {
        watch.change(() -> gateway.tell(
                "GUILD_DELETE",
                0,
                session -> Json.object().put("id", server.id()).put("unavailable", true)));
    }

    public void makeAvailable() {
        watch.change(() -> gateway.tell("GUILD_CREATE", 0, session -> server.json(world.bot())));
    }

    /** From now on the bot may not begin a conversation with anybody. */
    public void refuseConversations() {
        watch.change(world::refuseConversations);
    }

    public void limitUploads(long bytes) {
        watch.change(() -> uploadLimit.set(bytes));
    }

    public Person person(String name) {
        Person.Stage stage =
                new Person.Stage(watch, world, gateway, posting, posts, new InteractionJson(world, posts, uploadLimit));
        return new Person(stage, watch.change(() -> world.account(name)), channel, Locale.US);
    }

    /** Waits until a bot is connected and has registered its commands. */
    public List<JsonNode> awaitCommands() {
        return watch.await(
                "bot with commands",
                PATIENCE,
                () -> Optional.of(world.commands()).filter(commands -> !commands.isEmpty() && gateway.isReady()),
                this::scene);
    }

    /** Waits for a message that the bot posted, other than for one person's eyes. */
    public PostedMessage awaitMessage(String what, Predicate<PostedMessage> fits) {
        return watch.await(
                what, PATIENCE, () -> messagesNow().stream().filter(fits).findFirst(), this::scene);
    }

    /** Waits until something is true of the messages, the gateway or the requests. */
    public <T> T await(String what, Supplier<Optional<T>> look) {
        return watch.await(what, PATIENCE, look, this::scene);
    }

    /** The bot's messages that all may see, the oldest first. */
    public List<PostedMessage> messages() {
        return watch.read(this::messagesNow);
    }

    /** Removes a message, as a moderator may. */
    public void delete(PostedMessage message) {
        watch.change(() -> posting.delete(world.post(message.channel(), message.id())));
    }

    /** All requests so far, as {@code POST /api/v10/... -> 200}. */
    public List<String> requests() {
        return watch.read(() -> List.copyOf(requests));
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = "127.0.0.1";
        config.jetty.port = 0;
        config.routes.ws("/", gateway::serve);
        config.routes.get("/attachments/{channel}/{file}/{name}", new AttachmentHandler(watch, world, cdn));
        Routes routes = new Routes(config.routes, watch, limits, faults, requests);
        new ApplicationRoutes(world).addTo(routes);
        new ChannelRoutes(world, posting, posts, uploadLimit).addTo(routes);
        new InteractionRoutes(world, posting, posts, uploadLimit).addTo(routes);
    }

    private void tell(Channel place) {
        watch.change(() -> gateway.tell("CHANNEL_UPDATE", 0, session -> place.json(world.bot())));
    }

    private List<PostedMessage> messagesNow() {
        return world.posts().stream()
                .filter(post -> post.author().equals(world.bot()))
                .map(Post::snapshot)
                .filter(message -> !message.isEphemeral())
                .toList();
    }

    private String scene() {
        return "messages: %s%nrequests:%n%s"
                .formatted(messagesNow(), requests.stream().collect(Collectors.joining(System.lineSeparator())));
    }

    private String host() {
        return "http://127.0.0.1:" + javalin.port();
    }
}
