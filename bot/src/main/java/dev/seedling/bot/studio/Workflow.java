package dev.seedling.bot.studio;

import dev.seedling.bot.settings.QueueSettings;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What comes after what. A job's stage and its place in a lane change in one transaction, so that no crash can part
 * them. Painting has a lane of its own, one thread wide since there is one device; words and deliveries have theirs, for
 * they wait for other machines, and keep neither it nor each other waiting.
 */
final class Workflow implements AutoCloseable {
    static final String CRAFT = "craft";
    static final String PAINT = "paint";
    private static final int WORDS_AT_A_TIME = 3;
    private static final int ERRANDS_AT_A_TIME = 3;

    private final Database database;
    private final Lane words;
    private final Lane painting;
    private final Lane errands;

    Workflow(Database database, Pace pace) {
        this.database = database;
        this.words = new Lane(database, "word_task", WORDS_AT_A_TIME, pace);
        this.painting = new Lane(database, "painting_task", 1, pace);
        this.errands = new Lane(database, "errand_task", ERRANDS_AT_A_TIME, pace);
    }

    static String deliver(String courier) {
        return "deliver:" + courier;
    }

    static String apologise(String courier) {
        return "apologise:" + courier;
    }

    /** Stores a new job and puts it in line. */
    void admit(Handle handle, Job job) {
        new JobTable(handle).insert(job);
        enqueue(handle, job);
    }

    /** Moves a job on; false if somebody else has moved it before. */
    boolean move(String jobId, Predicate<JobStages> move) {
        boolean moved = database.transact(handle -> {
            boolean mine = move.test(new JobStages(handle));
            if (mine) {
                new JobTable(handle).find(jobId).ifPresent(next -> enqueue(handle, next));
            }
            return mine;
        });
        wake();
        return moved;
    }

    void start(List<Step> steps, StepRunner runner, QueueSettings queue) {
        database.transact(Workflow::moveWords);
        Map<Lane, List<Step>> byLane = steps.stream().collect(Collectors.groupingBy(step -> lane(step.task())));
        byLane.forEach((lane, its) -> lane.start(its, runner, queue));
    }

    /** Words once had no lane of their own, and an older release may still run beside this one when the database changes. */
    private static int moveWords(Handle handle) {
        handle.execute(
                "INSERT INTO word_task SELECT * FROM errand_task WHERE task_name = ?"
                        + " ON CONFLICT (task_name, task_instance) DO NOTHING",
                CRAFT);
        return handle.execute("DELETE FROM errand_task WHERE task_name = ?", CRAFT);
    }

    private Lane lane(String task) {
        return switch (task) {
            case CRAFT -> words;
            case PAINT -> painting;
            default -> errands;
        };
    }

    void wake() {
        words.wake();
        errands.wake();
        painting.wake();
    }

    /** The painter first: what it finishes can still be delivered. */
    @Override
    public void close() {
        painting.close();
        words.close();
        errands.close();
    }

    private void enqueue(Handle handle, Job job) {
        String courier = job.order().origin().courier();
        switch (job.stage()) {
            case QUEUED -> words.enqueue(handle, CRAFT, job.id());
            case CRAFTED -> painting.enqueue(handle, PAINT, job.id());
            case PAINTED -> errands.enqueue(handle, deliver(courier), job.id());
            case FAILED -> errands.enqueue(handle, apologise(courier), job.id());
            case DELIVERED, CANCELLED -> {}
        }
    }
}
