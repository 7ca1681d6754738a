package dev.seedling.bot.studio;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Moves jobs from stage to stage, within somebody's transaction. Each move holds only from the stage before, so that
 * of two workers, or of a worker and a user who cancels, one wins; the answer says whether it was this one.
 */
final class JobStages {
    /** Stages where the picture is still to be painted, for SQL. */
    static final String WAITING = "('QUEUED', 'CRAFTED')";

    /** Stages before it is delivered or given up. */
    static final String UNFINISHED = "('QUEUED', 'CRAFTED', 'PAINTED')";

    private final Handle handle;

    JobStages(Handle handle) {
        this.handle = handle;
    }

    /**
     * Notes that work on the job begins.
     *
     * @return how many times it has begun in this stage and not ended: more than one after a crash
     */
    int begin(String id, Instant now) {
        return handle.createQuery(
                        "UPDATE job SET attempts = attempts + 1,"
                                + " begun = CASE WHEN stage = 'CRAFTED' THEN :now ELSE begun END WHERE id = :id RETURNING attempts")
                .bind("id", id)
                .bind("now", now.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    /** Notes that work ended in good order, if without success. */
    void end(String id) {
        handle.createUpdate("UPDATE job SET attempts = attempts - 1 WHERE id = :id AND attempts > 0")
                .bind("id", id)
                .execute();
    }

    boolean crafted(String id, Recipe recipe) {
        return moved(handle.createUpdate("UPDATE job SET stage = 'CRAFTED', attempts = 0, recipe = :recipe,"
                        + " pixel_steps = :pixelSteps WHERE id = :id AND stage = 'QUEUED'")
                .bind("id", id)
                .bind("recipe", JobJson.write(recipe))
                .bind("pixelSteps", Forecast.pixelSteps(recipe.request())));
    }

    /** @param recipe as it was painted, by the model that painted it */
    boolean painted(String id, Recipe recipe, Duration painting) {
        return moved(handle.createUpdate(
                        "UPDATE job SET stage = 'PAINTED', attempts = 0, recipe = :recipe,"
                                + " painting = :painting, model = :model, pixel_steps = :pixelSteps WHERE id = :id AND stage = 'CRAFTED'")
                .bind("id", id)
                .bind("recipe", JobJson.write(recipe))
                .bind("painting", Math.max(1, painting.toMillis()))
                .bind("pixelSteps", Forecast.pixelSteps(recipe.request()))
                .bind("model", recipe.model().hash()));
    }

    boolean delivered(String id, String courier, String message) {
        handle.createUpdate("INSERT INTO message (courier, id, job) VALUES (:courier, :message, :job)"
                        + " ON CONFLICT (courier, id) DO NOTHING")
                .bind("courier", courier)
                .bind("message", message)
                .bind("job", id)
                .execute();
        return moved(handle.createUpdate(
                        "UPDATE job SET stage = 'DELIVERED', attempts = 0 WHERE id = :id AND stage = 'PAINTED'")
                .bind("id", id));
    }

    boolean failed(String id, String sentence) {
        return moved(handle.createUpdate("UPDATE job SET stage = 'FAILED', attempts = 0, failure = :sentence"
                        + " WHERE id = :id AND stage IN " + UNFINISHED)
                .bind("id", id)
                .bind("sentence", sentence));
    }

    boolean cancelled(String id) {
        return moved(handle.createUpdate(
                        "UPDATE job SET stage = 'CANCELLED', attempts = 0" + " WHERE id = :id AND stage IN " + WAITING)
                .bind("id", id));
    }

    private static boolean moved(Update update) {
        return update.execute() > 0;
    }
}
