package dev.seedling.bot.discord;

import dev.seedling.bot.studio.Job;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * A further answer to the interaction: where the bot may not post, and for 15 minutes only. Discord takes no nonce with
 * it and shows the bot no history there, so a crash after posting and before the studio has noted it posts twice.
 */
final class FollowUpDoorway implements Doorway {
    private final InteractionHook hook;
    private final Optional<Long> uploadLimit;

    FollowUpDoorway(InteractionHook hook, Optional<Long> uploadLimit) {
        this.hook = hook;
        this.uploadLimit = uploadLimit;
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
        Phrases phrases = Phrases.in(job.order().requester().locale());
        hook.editOriginal(phrases.say("heard")).complete();
        return hook.sendMessage(message).setEphemeral(false).complete().getId();
    }

    @Override
    public Optional<String> remark(Phrases phrases) {
        return Optional.of(phrases.say("replies.unread"));
    }
}
