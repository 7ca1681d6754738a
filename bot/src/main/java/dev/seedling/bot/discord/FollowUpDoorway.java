package dev.seedling.bot.discord;

import dev.seedling.bot.studio.Job;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * A further answer to the interaction: where the bot may not post, and for 15 minutes only. Discord takes no nonce with
 * it and shows the bot no history there, so a crash after posting and before the studio has noted it posts twice.
 */
final class FollowUpDoorway implements Doorway {
    private final InteractionHook hook;
    private final Optional<Long> uploadLimit;
    private final FirstAnswer firstAnswer;

    /** What the first answer to the interaction says. */
    enum FirstAnswer {
        /** That the bot is thinking, or how far it has come. */
        WAITING,
        /** Why an earlier picture of the order is not coming; it must stay. */
        APOLOGY
    }

    FollowUpDoorway(InteractionHook hook, Optional<Long> uploadLimit, FirstAnswer firstAnswer) {
        this.hook = hook;
        this.uploadLimit = uploadLimit;
        this.firstAnswer = firstAnswer;
    }

    @Override
    public long uploadLimit() {
        return uploadLimit.orElse((long) Message.MAX_FILE_SIZE);
    }

    /** Nothing can be looked up in a place to which the bot does not belong. */
    @Override
    public Optional<String> find(Job job) {
        return Optional.empty();
    }

    /** While "the bot is thinking", a further answer would take that message's place, and only the asker would see it. */
    @Override
    public String post(Job job, MessageCreateData message) {
        if (firstAnswer == FirstAnswer.WAITING) {
            endThinking(Phrases.in(job.order().requester().locale()));
        }
        return hook.sendMessage(message).setEphemeral(false).complete().getId();
    }

    /** It is gone where an earlier picture of the same order took it along, and then nobody is thinking. */
    private void endThinking(Phrases phrases) {
        try {
            hook.editOriginal(phrases.say("heard")).complete();
        } catch (ErrorResponseException e) {
            if (e.getErrorResponse() != ErrorResponse.UNKNOWN_MESSAGE) {
                throw e;
            }
        }
    }

    @Override
    public Optional<String> remark(Phrases phrases) {
        return Optional.of(phrases.say("replies.unread"));
    }
}
