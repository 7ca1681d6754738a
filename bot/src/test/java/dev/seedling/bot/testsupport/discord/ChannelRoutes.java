package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Messages in channels, as a bot with the right to do so reads, posts, edits and deletes them. */
final class ChannelRoutes {
    private static final String MESSAGES = "/channels/{channel}/messages";
    private static final String MESSAGE = MESSAGES + "/{message}";
    private static final Duration OLD = Duration.ofHours(1);
    private static final int MAX_OLD_EDITS = 3;
    private static final int MAX_PAGE = 100;

    private final World world;
    private final Posting posting;
    private final PostJson json;
    private final UploadLimit uploadLimit;
    private final Map<String, Integer> oldEdits = new HashMap<>();

    ChannelRoutes(World world, Posting posting, PostJson json, UploadLimit uploadLimit) {
        this.world = world;
        this.posting = posting;
        this.json = json;
        this.uploadLimit = uploadLimit;
    }

    void addTo(Routes routes) {
        routes.add(
                HandlerType.GET,
                "/channels/{channel}",
                (context, body) -> Optional.of(open(context, Right.VIEW_CHANNEL).json(world.bot())));
        routes.add(HandlerType.POST, MESSAGES, this::post);
        routes.add(HandlerType.GET, MESSAGES, this::list);
        routes.add(HandlerType.GET, MESSAGE, (context, body) -> Optional.of(json.whole(readable(context))));
        routes.add(HandlerType.PATCH, MESSAGE, this::edit);
        routes.add(HandlerType.DELETE, MESSAGE, this::delete);
    }

    private Optional<JsonNode> post(Context context, Body body) {
        MessageForm form = MessageForm.of(body);
        Channel channel = open(context, Right.SEND_MESSAGES);
        if (!form.uploads().isEmpty()) {
            require(channel, Right.ATTACH_FILES);
        }
        if (form.replyTo().isPresent()) {
            require(channel, Right.READ_MESSAGE_HISTORY);
        }
        MessageRules.checkNew(form, uploadLimit.bytes());
        return Optional.of(json.whole(posting.byBot(channel, form)));
    }

    private Optional<JsonNode> list(Context context, Body body) {
        Channel channel = open(context, Right.READ_MESSAGE_HISTORY);
        long after =
                Long.parseLong(Optional.ofNullable(context.queryParam("after")).orElse("0"));
        int limit = Integer.parseInt(
                Optional.ofNullable(context.queryParam("limit")).orElse("50"));
        return Optional.of(world.posts().stream()
                .filter(post -> post.channel().equals(channel) && Long.parseLong(post.id()) > after)
                .filter(post -> (post.flags() & MessageForm.EPHEMERAL) == 0)
                .sorted(Comparator.comparing(Post::id).reversed())
                .limit(Math.min(limit, MAX_PAGE))
                .map(json::whole)
                .collect(Json.toArray()));
    }

    private Optional<JsonNode> edit(Context context, Body body) {
        Post post = readable(context);
        requireOwn(post);
        if (Snowflakes.timeOf(post.id()).plus(OLD).isBefore(world.now())
                && oldEdits.merge(post.channel().id(), 1, Integer::sum) > MAX_OLD_EDITS) {
            throw ApiError.tooManyOldEdits();
        }
        MessageForm form = MessageForm.of(body);
        MessageRules.check(form, form.flags() | post.flags(), uploadLimit.bytes());
        posting.edit(post, form);
        return Optional.of(json.whole(post));
    }

    private Optional<JsonNode> delete(Context context, Body body) {
        Post post = readable(context);
        if (!post.author().equals(world.bot())) {
            require(post.channel(), Right.MANAGE_MESSAGES);
        }
        posting.delete(post);
        return Optional.empty();
    }

    private Post readable(Context context) {
        Channel channel = open(context, Right.VIEW_CHANNEL);
        Post post = world.post(channel, context.pathParam("message"));
        if ((post.flags() & MessageForm.EPHEMERAL) != 0) {
            throw ApiError.unknownMessage();
        }
        return post;
    }

    private Channel open(Context context, Right right) {
        Channel channel = world.channel(context.pathParam("channel"));
        if (!channel.rights().contains(Right.VIEW_CHANNEL)) {
            throw ApiError.missingAccess();
        }
        require(channel, right);
        return channel;
    }

    private void requireOwn(Post post) {
        if (!post.author().equals(world.bot())) {
            throw ApiError.foreignMessage();
        }
    }

    private static void require(Channel channel, Right right) {
        Set<Right> rights = channel.rights();
        if (!rights.contains(right)) {
            throw ApiError.missingPermissions();
        }
    }
}
