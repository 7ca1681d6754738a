package dev.seedling.bot.discord;

import dev.seedling.bot.discord.Address.Note;
import dev.seedling.bot.discord.Address.Place;
import dev.seedling.bot.discord.Address.Private;
import dev.seedling.bot.discord.Address.Room;
import dev.seedling.bot.studio.Job;
import dev.seedling.bot.studio.Ticket;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes replies to pictures. They are read without the message-content intent, which shows a bot what pings it: so
 * a reply with its ping switched off stays unread, and buttons are the way then.
 */
final class ReplyRouter extends ListenerAdapter {
    private static final Logger log = LoggerFactory.getLogger(ReplyRouter.class);

    private final Repainting repainting;
    private final ProgressBoard board;
    private final Executor work;

    ReplyRouter(Repainting repainting, ProgressBoard board, Executor work) {
        this.repainting = repainting;
        this.board = board;
        this.work = work;
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        Message message = event.getMessage();
        MessageReference reference = message.getMessageReference();
        if (event.getAuthor().isBot() || reference == null) {
            return;
        }
        ReplyVerb.read(message.getContentRaw())
                .ifPresent(verb -> work.execute(() -> take(message, PictureMessage.of(reference), verb)));
    }

    /** Replies to other messages of the bot's are ordinary talk. */
    private void take(Message message, PictureMessage repliedTo, ReplyVerb verb) {
        Optional<Job> job = repainting.shownIn(repliedTo);
        if (job.isEmpty()) {
            return;
        }
        Locale locale = job.get().order().requester().locale();
        try {
            Message note = message.reply(Phrases.in(locale).say("heard"))
                    .mentionRepliedUser(false)
                    .complete();
            order(job.get(), verb, asked(message, note, locale), note);
        } catch (ErrorResponseException | InsufficientPermissionException e) {
            log.warn(
                    "a reply by {} could not be answered: {}",
                    message.getAuthor().getName(),
                    e.toString());
        }
    }

    private void order(Job job, ReplyVerb verb, Asked asked, Message note) {
        Phrases phrases = asked.phrases();
        try {
            Ticket ticket = verb.order(repainting, job.id(), asked);
            String text = ProgressText.waiting(ticket.position(), ticket.ready(), phrases);
            board.open(ticket.jobId(), asked.address().acknowledgement(), text);
        } catch (RuntimeException e) {
            note.editMessage(Trouble.sentence(e, phrases)).complete();
        }
    }

    private static Asked asked(Message message, Message note, Locale locale) {
        String person = message.getAuthor().getId();
        Place place = message.isFromGuild() ? new Room(message.getChannelId()) : new Private(person);
        Address address =
                new Address(place, new Note(message.getChannelId(), note.getId()), Optional.of(message.getId()));
        return Asked.by(person, message.getAuthor().getEffectiveName(), locale, address);
    }
}
