package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A slash command, a click or a context-menu entry that somebody used, as it is stored. Used under the {@link Watch}. */
final class Interaction {
    static final Duration PATIENCE = Duration.ofSeconds(3);
    static final Duration TOKEN_LIFE = Duration.ofMinutes(15);
    static final int COMMAND = 2;
    static final int COMPONENT = 3;

    private final String id;
    private final String token;
    private final int type;
    private final Account person;
    private final Channel channel;
    private final Instant created;
    private final Optional<Post> source;
    private final List<Post> followUps = new ArrayList<>();
    private Optional<Instant> acknowledged = Optional.empty();
    private Optional<Post> answer = Optional.empty();

    /** @param source the message whose button was clicked */
    Interaction(
            String id,
            String token,
            int type,
            Account person,
            Channel channel,
            Instant created,
            Optional<Post> source) {
        this.id = id;
        this.token = token;
        this.type = type;
        this.person = person;
        this.channel = channel;
        this.created = created;
        this.source = source;
    }

    /** Who installed the bot here: the server, or the person for themselves. */
    ObjectNode owners() {
        ObjectNode owners = Json.object();
        if (channel.server().isEmpty()) {
            return owners.put("0", "0");
        }
        Server server = channel.server().get();
        return server.hasBot() ? owners.put("0", server.id()) : owners.put("1", person.id());
    }

    /** @throws ApiError if it is too late, or has been done */
    void acknowledge(Instant now) {
        if (acknowledged.isPresent()) {
            throw ApiError.alreadyAcknowledged();
        }
        if (isOverdue(now)) {
            throw ApiError.unknownInteraction();
        }
        acknowledged = Optional.of(now);
    }

    /** "The application did not respond." */
    boolean isOverdue(Instant now) {
        return acknowledged.isEmpty() && now.isAfter(created.plus(PATIENCE));
    }

    boolean tokenHasExpired(Instant now) {
        return now.isAfter(created.plus(TOKEN_LIFE));
    }

    void answerWith(Post post) {
        answer = Optional.of(post);
    }

    void withdrawAnswer() {
        answer = Optional.empty();
    }

    String id() {
        return id;
    }

    String token() {
        return token;
    }

    int type() {
        return type;
    }

    Account person() {
        return person;
    }

    Channel channel() {
        return channel;
    }

    Optional<Post> source() {
        return source;
    }

    Optional<Duration> acknowledgedAfter() {
        return acknowledged.map(when -> Duration.between(created, when));
    }

    Optional<Post> answer() {
        return answer;
    }

    List<Post> followUps() {
        return followUps;
    }
}
