package dev.seedling.bot.discord;

import dev.seedling.bot.discord.FollowUpDoorway.FirstAnswer;
import dev.seedling.bot.studio.Courier;
import dev.seedling.bot.studio.Job;
import dev.seedling.bot.studio.Progress;
import dev.seedling.bot.studio.Undeliverable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings pictures into Discord: as an ordinary message where the bot may post, as a further answer to the interaction
 * where it may not.
 */
final class DiscordCourier implements Courier {
    private static final Logger log = LoggerFactory.getLogger(DiscordCourier.class);
    static final String NAME = "discord";

    private static final int SHRINKINGS = 4;

    private final Doorways doorways;
    private final Acknowledgements acknowledgements;
    private final ProgressBoard board;
    private final Instant began = Instant.now();
    private final Set<String> tried = ConcurrentHashMap.newKeySet();

    DiscordCourier(Doorways doorways, Acknowledgements acknowledgements, ProgressBoard board) {
        this.doorways = doorways;
        this.acknowledgements = acknowledgements;
        this.board = board;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void progress(Job job, Progress progress) {
        Address address = address(job);
        Phrases phrases = phrases(job);
        String text = ProgressText.at(address, ProgressText.of(progress, phrases), phrases);
        board.show(job.id(), address.acknowledgement(), Notice.stoppable(text, job.id(), phrases));
    }

    @Override
    public String deliver(Job job, Path png) {
        Address address = address(job);
        Upload file = Upload.of(png, job.seed());
        FirstAnswer answer = board.holds(address.acknowledgement()) ? FirstAnswer.APOLOGY : FirstAnswer.WAITING;
        String message = post(job, file, doorways.to(address, answer));
        tried.remove(job.id());
        board.close(job.id());
        if (!board.holds(address.acknowledgement()) && !board.tells(address.acknowledgement())) {
            acknowledgements.remove(address.acknowledgement());
        }
        return message;
    }

    @Override
    public void apologise(Job job, String sentence) {
        board.close(job.id());
        Address address = address(job);
        String text = phrases(job).say("no.picture", Trouble.shown(sentence));
        ProgressBoard.Apology held = board.hold(address.acknowledgement(), new ProgressBoard.Apology(job.id(), text));
        if (!held.jobId().equals(job.id())) {
            // Another picture of the same order failed before; why is said once.
            if (!held.text().equals(text)) {
                apologiseOpenly(job, address, text);
            }
            return;
        }
        try {
            acknowledgements.edit(address.acknowledgement(), Notice.of(text)).join();
        } catch (CompletionException unreachable) {
            // The token has run out or the message is gone: say it openly, where that is possible.
            apologiseOpenly(job, address, text);
        }
    }

    private void apologiseOpenly(Job job, Address address, String text) {
        try {
            Optional<MessageChannel> channel = doorways.channel(address);
            channel.ifPresent(open -> open.sendMessage("%s: %s"
                            .formatted(Untrusted.inline(job.order().requester().name(), 40), text))
                    .setNonce(job.id())
                    .complete());
        } catch (InsufficientPermissionException e) {
            log.info("no apology for job {}: {}", job.id(), e.getMessage());
        } catch (ErrorResponseException e) {
            if (!Trouble.isForbidden(e)) {
                throw e;
            }
            log.info("no apology for job {}: {}", job.id(), e.getMeaning());
        }
    }

    private String post(Job job, Upload file, List<Supplier<Doorway>> ways) {
        String refusal = "the place where it was ordered is gone";
        for (Supplier<Doorway> closed : ways) {
            try {
                Doorway way = closed.get();
                Optional<String> posted = mayBePosted(job) ? way.find(job) : Optional.empty();
                return posted.isPresent() ? posted.get() : postFitting(job, file, way);
            } catch (InsufficientPermissionException e) {
                refusal = "the bot lacks the permission to post there";
            } catch (ErrorResponseException e) {
                if (!Trouble.isForbidden(e)) {
                    // Not for good: the studio comes back later.
                    throw new IllegalStateException("Discord did not take the picture: " + e.getMeaning(), e);
                }
                refusal = "Discord says: " + e.getMeaning();
            }
        }
        throw new Undeliverable("the picture could not be posted, for " + refusal);
    }

    /** True where an earlier attempt, or an earlier life of this program, may have got as far as posting. */
    private boolean mayBePosted(Job job) {
        return !tried.add(job.id()) || job.submitted().isBefore(began);
    }

    private String postFitting(Job job, Upload whole, Doorway way) {
        Upload file = whole.size() <= way.uploadLimit() ? whole : whole.within(way.uploadLimit());
        for (int shrinking = 0; ; shrinking++) {
            try {
                return way.post(job, ReplyMessage.of(job, file, remarks(job, whole, file, way)));
            } catch (ErrorResponseException e) {
                if (!Trouble.isTooLarge(e) || shrinking == SHRINKINGS) {
                    throw e;
                }
                file = whole.within(file.size() / 2);
            }
        }
    }

    private static List<String> remarks(Job job, Upload whole, Upload file, Doorway way) {
        List<String> remarks = new ArrayList<>();
        if (!file.equals(whole)) {
            remarks.add(phrases(job).say("shrunk"));
        }
        way.remark(phrases(job)).ifPresent(remarks::add);
        return remarks;
    }

    private static Address address(Job job) {
        return Address.parse(job.order().origin().address());
    }

    private static Phrases phrases(Job job) {
        return Phrases.in(job.order().requester().locale());
    }
}
