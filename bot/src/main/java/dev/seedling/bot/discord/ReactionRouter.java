package dev.seedling.bot.discord;

import java.util.Optional;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/**
 * Takes reactions to pictures: hearts, stars, thumbs up and the like say that a picture is liked. They are not answered.
 */
final class ReactionRouter extends ListenerAdapter {
    private final Applause applause;
    private final Executor work;

    ReactionRouter(Applause applause, Executor work) {
        this.applause = applause;
        this.work = work;
    }

    @Override
    public void onMessageReactionAdd(MessageReactionAddEvent event) {
        long self = event.getJDA().getSelfUser().getIdLong();
        boolean mine = event.getMessageAuthorIdLong() == self && event.getUserIdLong() != self;
        if (mine && !isByBot(event) && Praise.isEmoji(event.getEmoji().getName())) {
            work.execute(() -> hear(event));
        }
    }

    private static boolean isByBot(MessageReactionAddEvent event) {
        Member member = event.getMember();
        return member != null && member.getUser().isBot();
    }

    /** Discord is asked for the message only where the store does not know it yet. */
    private void hear(MessageReactionAddEvent event) {
        if (!applause.heard(new PictureMessage(event.getMessageId(), Optional.empty()))) {
            applause.heard(pictureIn(event));
        }
    }

    /** The message names its job a moment before the store does, but may be out of the bot's reach. */
    private static PictureMessage pictureIn(MessageReactionAddEvent event) {
        try {
            return PictureMessage.of(event.retrieveMessage().complete());
        } catch (ErrorResponseException | PermissionException e) {
            return new PictureMessage(event.getMessageId(), Optional.empty());
        }
    }
}
