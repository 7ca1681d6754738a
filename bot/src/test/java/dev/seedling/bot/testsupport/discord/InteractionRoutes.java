package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;

/** How a bot answers slash commands and clicks: first by callback, then, while the token lives, by webhook. */
final class InteractionRoutes {
    private static final String WEBHOOK = "/webhooks/{application}/{token}";
    private static final String MESSAGE = WEBHOOK + "/messages/{message}";
    private static final String ORIGINAL = "@original";
    private static final int MAX_FOLLOW_UPS_AS_GUEST = 5;

    private static final int REPLY = 4;
    private static final int DEFER_REPLY = 5;
    private static final int DEFER_EDIT = 6;
    private static final int EDIT = 7;

    private final World world;
    private final Posting posting;
    private final PostJson json;
    private final UploadLimit uploadLimit;

    InteractionRoutes(World world, Posting posting, PostJson json, UploadLimit uploadLimit) {
        this.world = world;
        this.posting = posting;
        this.json = json;
        this.uploadLimit = uploadLimit;
    }

    void addTo(Routes routes) {
        routes.add(HandlerType.POST, "/interactions/{interaction}/{token}/callback", this::acknowledge);
        routes.add(HandlerType.POST, WEBHOOK, this::followUp);
        routes.add(HandlerType.GET, MESSAGE, (context, body) -> Optional.of(json.whole(message(context))));
        routes.add(HandlerType.PATCH, MESSAGE, this::edit);
        routes.add(HandlerType.DELETE, MESSAGE, this::delete);
    }

    private Optional<JsonNode> acknowledge(Context context, Body body) {
        Interaction interaction = world.interaction(context.pathParam("interaction"), context.pathParam("token"));
        int type = body.json().path("type").asInt();
        MessageForm form = MessageForm.ofAnswer(body);
        check(type, form, interaction);
        interaction.acknowledge(world.now());
        switch (type) {
            case REPLY -> interaction.answerWith(posting.toInteraction(interaction, form));
            case DEFER_REPLY -> interaction.answerWith(posting.thinking(interaction, form.flags()));
            case EDIT -> {
                Post source = interaction.source().orElseThrow();
                posting.edit(source, form);
                interaction.answerWith(source);
            }
            case DEFER_EDIT -> interaction.answerWith(interaction.source().orElseThrow());
            default -> throw new IllegalStateException("unchecked callback type " + type);
        }
        return "true".equals(context.queryParam("with_response"))
                ? Optional.of(response(type, interaction))
                : Optional.empty();
    }

    private void check(int type, MessageForm form, Interaction interaction) {
        boolean known = type == REPLY
                || type == DEFER_REPLY
                || (interaction.source().isPresent() && (type == EDIT || type == DEFER_EDIT));
        if (!known) {
            throw ApiError.invalidForm("type", "BASE_TYPE_CHOICES", "Value must be one of {4, 5, 6, 7}.");
        }
        if (type == REPLY) {
            MessageRules.checkNew(form, uploadLimit.bytes());
        } else if (type == EDIT) {
            MessageRules.check(form, form.flags(), uploadLimit.bytes());
        } else if ((form.flags() & ~MessageForm.EPHEMERAL) != 0) {
            throw ApiError.invalidForm("data.flags", "MESSAGE_FLAGS_INVALID", "Only EPHEMERAL may be set.");
        }
    }

    private ObjectNode response(int type, Interaction interaction) {
        ObjectNode body = Json.object();
        body.putObject("interaction").put("id", interaction.id()).put("type", interaction.type());
        ObjectNode resource = body.putObject("resource").put("type", type);
        interaction.answer().ifPresent(post -> resource.set("message", json.whole(post)));
        return body;
    }

    /** The first one after "the bot is thinking" takes that message's place, and so its audience. */
    private Optional<JsonNode> followUp(Context context, Body body) {
        Interaction interaction = live(context);
        MessageForm form = MessageForm.of(body);
        MessageRules.checkNew(form, uploadLimit.bytes());
        Optional<Post> thinking = interaction.answer().filter(post -> (post.flags() & Post.LOADING) != 0);
        if (thinking.isPresent()) {
            posting.edit(thinking.get(), form);
            return Optional.of(json.whole(thinking.get()));
        }
        boolean guest =
                interaction.channel().server().map(server -> !server.hasBot()).orElse(false);
        if (guest && interaction.followUps().size() >= MAX_FOLLOW_UPS_AS_GUEST) {
            throw ApiError.followUpsSpent();
        }
        Post post = posting.toInteraction(interaction, form);
        interaction.followUps().add(post);
        return Optional.of(json.whole(post));
    }

    private Optional<JsonNode> edit(Context context, Body body) {
        Post post = message(context);
        MessageForm form = MessageForm.of(body);
        MessageRules.check(form, form.flags() | post.flags(), uploadLimit.bytes());
        posting.edit(post, form);
        return Optional.of(json.whole(post));
    }

    private Optional<JsonNode> delete(Context context, Body body) {
        Post post = message(context);
        posting.delete(post);
        if (live(context).answer().equals(Optional.of(post))) {
            live(context).withdrawAnswer();
        }
        return Optional.empty();
    }

    /** @throws ApiError if the token has run out, or the interaction was never acknowledged */
    private Interaction live(Context context) {
        Interaction interaction = world.interactionByToken(context.pathParam("token"));
        if (interaction.tokenHasExpired(world.now())) {
            throw ApiError.expiredToken();
        }
        if (interaction.acknowledgedAfter().isEmpty()) {
            throw ApiError.unknownWebhook();
        }
        return interaction;
    }

    private Post message(Context context) {
        Interaction interaction = live(context);
        String id = context.pathParam("message");
        if (id.equals(ORIGINAL)) {
            return interaction.answer().orElseThrow(ApiError::unknownMessage);
        }
        Post post = world.post(interaction.channel(), id);
        if (!post.interaction().equals(Optional.of(interaction))) {
            throw ApiError.unknownMessage();
        }
        return post;
    }
}
