package dev.seedling.bot.discord;

import dev.seedling.bot.studio.Job;
import dev.seedling.bot.studio.Studio;
import dev.seedling.bot.studio.StudioException;
import dev.seedling.bot.studio.Ticket;
import dev.seedling.bot.studio.Wish;
import dev.seedling.promptcraft.CraftedPrompt;
import java.util.Optional;

/** Painting a picture again or with changes, however it is asked for: button, reply or context menu. Works on pictures of any age. */
final class Repainting {
    private static final int OTHER_READINGS = 3;

    private final Studio studio;

    Repainting(Studio studio) {
        this.studio = studio;
    }

    /** The picture that a message of the bot's shows. */
    Optional<Job> shownIn(PictureMessage message) {
        return message.jobId().flatMap(studio::job).or(() -> studio.jobOfMessage(DiscordCourier.NAME, message.id()));
    }

    /** @throws StudioException if there is no such job, or too many are waiting */
    Ticket withNewSeed(String jobId, Asked asked) {
        return again(jobId, Wish.open(), asked);
    }

    /** @throws StudioException if there is no such job, the seed is none, or too many are waiting */
    Ticket again(String jobId, Wish<Long> seed, Asked asked) {
        return studio.repaint(jobId, seed, asked.requester(), asked.origin());
    }

    /** @throws StudioException as {@link Studio#reply} does */
    Ticket withChange(String jobId, String words, Asked asked) {
        return studio.reply(jobId, words, asked.requester(), asked.origin());
    }

    /**
     * Other readings of the same idea.
     *
     * @return the first one's ticket
     * @throws StudioException as {@link Studio#vary} does
     */
    Ticket inOtherReadings(String jobId, Asked asked) {
        return studio.vary(jobId, OTHER_READINGS, asked.requester(), asked.origin())
                .get(0);
    }

    /** @throws StudioException as {@link Studio#like} does */
    void like(String jobId) {
        studio.like(jobId);
    }

    /** @throws StudioException if there is no such job or its prompt is not written yet */
    CraftedPrompt words(String jobId, Asked asked) {
        return require(studio.job(jobId), asked).requireRecipe().crafted();
    }

    Ticket withItsSeed(String jobId, Asked asked) {
        Job job = require(studio.job(jobId), asked);
        return again(jobId, Wish.exactly(job.seed()), asked);
    }

    /** @throws StudioException if there is no such picture, in words for whoever asked */
    static Job require(Optional<Job> picture, Asked asked) {
        return picture.orElseThrow(() -> new StudioException(asked.phrases().say("unknown.picture")));
    }
}
