package dev.seedling.bot.discord;

import dev.seedling.bot.discord.Address.Note;
import dev.seedling.bot.discord.Address.Place;
import dev.seedling.bot.discord.Address.Private;
import dev.seedling.bot.discord.Address.Room;
import dev.seedling.bot.studio.Job;
import dev.seedling.bot.studio.StudioException;
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

    /** Messages do not tell their author's language; the picture's job does, once it is found. */
    private static final Phrases STRANGER = Phrases.in(Locale.ENGLISH);

    private final Repainting repainting;
    private final OrderGate gate;
    private final ProgressBoard board;
    private final Applause applause;
    private final Executor work;

    ReplyRouter(Repainting repainting, OrderGate gate, ProgressBoard board, Executor work) {
        this.repainting = repainting;
        this.gate = gate;
        this.board = board;
        this.applause = new Applause(repainting, gate);
        this.work = work;
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        Message message = event.getMessage();
        MessageReference reference = message.getMessageReference();
        if (event.getAuthor().isBot() || reference == null || isToOthers(message)) {
            return;
        }
        if (ReplyVerb.isPraise(message.getContentRaw())) {
            work.execute(() -> applause.heard(PictureMessage.of(reference)));
            return;
        }
        ReplyVerb.read(message.getContentRaw())
                .ifPresent(verb -> work.execute(() -> take(message, PictureMessage.of(reference), verb)));
    }

    /** Whoever calls somebody else under a picture talks to them. */
    private static boolean isToOthers(Message message) {
        return message.getMentions().getUsers().stream()
                .anyMatch(user -> !user.equals(message.getJDA().getSelfUser()));
    }

    /** The one place where a reply's failure ends: the asker gets a sentence, the log a line. */
    private void take(Message message, PictureMessage repliedTo, ReplyVerb verb) {
        try {
            Optional<Job> job = shownIn(repliedTo, message);
            if (job.isPresent()) {
                Locale locale = job.get().order().requester().locale();
                if (!Places.mayOrder(message)) {
                    answer(message, Phrases.in(locale).say("not.here"));
                    return;
                }
                Message note = answer(message, Phrases.in(locale).say("heard"));
                order(job.get(), verb, asked(message, note, locale), note);
            }
        } catch (ErrorResponseException | InsufficientPermissionException e) {
            logUnanswered(message, e);
        } catch (RuntimeException e) {
            say(message, Trouble.sentence(e, STRANGER));
        }
    }

    private static void say(Message message, String sentence) {
        try {
            answer(message, sentence);
        } catch (ErrorResponseException | InsufficientPermissionException e) {
            log.debug("not shown: {}", sentence, e);
        }
    }

    private static void logUnanswered(Message message, RuntimeException e) {
        log.warn("a reply by {} could not be answered: {}", message.getAuthor().getName(), e.toString());
    }

    /** The picture; empty if there is none, or if the studio cannot be asked, which is said where it was one. */
    private Optional<Job> shownIn(PictureMessage repliedTo, Message message) {
        try {
            return gate.pass(STRANGER, () -> repainting.shownIn(repliedTo));
        } catch (StudioException e) {
            String sentence = Trouble.sentence(e, STRANGER);
            repliedTo.jobId().ifPresent(job -> answer(message, sentence));
            return Optional.empty();
        }
    }

    /** A reply, unless the bot may not read what went before: then it is a message of its own. */
    private static Message answer(Message message, String text) {
        return Places.mayLookBack(message.getChannel())
                ? message.reply(text).mentionRepliedUser(false).complete()
                : message.getChannel().sendMessage(text).complete();
    }

    private void order(Job job, ReplyVerb verb, Asked asked, Message note) {
        Phrases phrases = asked.phrases();
        try {
            Ticket ticket = gate.pass(phrases, () -> verb.order(repainting, job.id(), asked));
            String text = ProgressText.waiting(ticket.position(), ticket.ready(), phrases);
            board.open(
                    ticket.jobId(), asked.address().acknowledgement(), Notice.stoppable(text, ticket.jobId(), phrases));
        } catch (RuntimeException e) {
            note.editMessage(Trouble.sentence(e, phrases)).complete();
        }
    }

    private static Asked asked(Message message, Message note, Locale locale) {
        String person = message.getAuthor().getId();
        Place place = message.isFromGuild() ? new Room(message.getChannelId()) : new Private(person);
        Address address =
                new Address(place, new Note(message.getChannelId(), note.getId()), Optional.of(message.getId()));
        return Asked.by(
                person,
                message.getAuthor().getEffectiveName(),
                locale,
                address,
                Places.governing(message.getChannel()));
    }
}
