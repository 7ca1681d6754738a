package dev.seedling.bot.studio;

import dev.seedling.bot.settings.Settings;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.promptcraft.retrieval.Retrieval;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes orders, paints them one after another, and has them delivered. Nothing accepted is lost: a job outlives a
 * crash at any point, and is delivered once. Safe for use by many threads.
 */
public interface Studio extends AutoCloseable {
    /**
     * Opens the studio over the database in the settings' data folder. It takes orders at once, and works after
     * {@link #start}.
     *
     * @param scribe writes the words
     * @param engine loads the engine; asked when it is first needed, the engine is closed with the studio
     */
    static Studio open(Settings settings, Scribe scribe, Supplier<ImageEngine> engine, PngEncoder png) {
        Database database = Database.sqlite(settings.dataFolder().resolve("seedling.db"));
        return new DurableStudio(
                settings, database, scribe, new Easel(engine, Pace.USUAL.mendRetry()), png, Pace.USUAL);
    }

    /**
     * Accepts an order. It is on disk when this returns, which takes milliseconds: the words are written later.
     *
     * @throws StudioException if a wish is out of bounds, or the requester has too many jobs waiting
     */
    Ticket submit(Order order);

    /**
     * Accepts several pictures of one order, all of them or none. They share one prompt. The seed counts up from picture
     * to picture; where a second one is blended in, that one does. Each takes its turn like an order of its own, so that
     * nobody waits behind a whole series.
     *
     * @param count of pictures, 1 to 100, and as many as may wait for the requester
     * @throws StudioException as {@link #submit} does
     */
    List<Ticket> submitSeries(Order order, int count);

    /**
     * Paints a job again: the same words and settings, with the given seed or a new one. Where another model has been
     * opened since, that one paints, with its own settings wherever the user left them open. A job whose words are not
     * written yet is crafted anew.
     *
     * @throws StudioException if there is no such job, or the requester has too many jobs waiting
     */
    Ticket repaint(String jobId, Wish<Long> seed, Requester requester, Origin origin);

    /**
     * Paints a job's picture with changes, in the user's words ("make it night", "more fog, no people"): the same
     * seed, size and settings, and of the prompt only what the words speak of. The new job's
     * {@code recipe().crafted().changes()} lists the differences once it is crafted.
     *
     * @throws StudioException if there is no such job or its prompt is not written yet, the words are empty or too
     *     long, or the requester has too many jobs waiting
     */
    Ticket refine(String jobId, String words, Requester requester, Origin origin);

    /**
     * As {@link #refine}, for words that may also describe a picture of their own ("a lighthouse on a cliff"): then that
     * is painted, with the same seed and settings, and said.
     *
     * @throws StudioException as {@link #refine} does
     */
    Ticket reply(String jobId, String words, Requester requester, Origin origin);

    /**
     * Paints a job's picture in other readings of its idea: the same seed and settings, and another light, framing and
     * style wherever the user left those open. They are put in line together, or not at all.
     *
     * @param count of pictures, 1 to 7
     * @throws StudioException if there is no such job or its prompt is not written yet, or too many would be waiting
     */
    List<Ticket> vary(String jobId, int count, Requester requester, Origin origin);

    /**
     * Remembers that somebody likes a job's picture, so that similar ideas borrow its style, light and framing. Liked
     * again, it stays liked.
     *
     * @throws StudioException if there is no such job or its prompt is not written yet
     */
    void like(String jobId);

    /** Finds liked prompts for similar ideas. Usable until the studio is closed. */
    Retrieval liked();

    /**
     * Calls a job off. One that is being painted stops before the next denoising step.
     *
     * @return false if it was finished, or its picture painted, already
     */
    boolean cancel(String jobId);

    Optional<Job> job(String jobId);

    /** The job whose picture is in a message, as {@link Courier#deliver} reported it. */
    Optional<Job> jobOfMessage(String courier, String messageId);

    /** A job's place now; empty once it is painted, failed or cancelled. */
    Optional<Ticket> ticket(String jobId);

    /** The jobs not yet painted, the next one first. */
    List<Job> queue();

    /** Somebody's latest jobs, the newest first. */
    List<Job> recent(String requesterId, int limit);

    /** The jobs that repaint a job, the oldest first. */
    List<Job> repaintsOf(String jobId);

    /** Where a painted job's PNG lies; empty before it is painted, or if somebody removed the file. */
    Optional<Path> pictureOf(String jobId);

    /**
     * Loads the model now, not with the first job.
     *
     * @throws StudioException if it cannot be opened; a studio that has started keeps its jobs waiting then
     */
    void openModel();

    /** Begins to work, with those who can deliver. Jobs for couriers that are not here wait for a studio that has them. */
    void start(List<Courier> couriers);

    /** Finishes or puts back what is being worked on, then stops. Waiting jobs are kept. */
    @Override
    void close();
}
