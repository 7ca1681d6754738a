package dev.seedling.bot.studio;

import dev.seedling.bot.settings.QueueSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * What comes after what. A job's stage and its place in a lane change in one transaction, so that no crash can part
 * them. Painting has a lane of its own, one thread wide since there is one device; words and deliveries, which wait
 * for other machines, do not keep it waiting.
 */
final class Workflow implements AutoCloseable {
    static final String CRAFT = "craft";
    static final String PAINT = "paint";
    private static final int ERRANDS_AT_A_TIME = 3;

    private final Database database;
    private final Lane painting;
    private final Lane errands;

    Workflow(Database database, Pace pace) {
        this.database = database;
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
    boolean move(Job job, Predicate<JobStages> move) {
        boolean moved = database.transact(handle -> {
            boolean mine = move.test(new JobStages(handle));
            if (mine) {
                new JobTable(handle).find(job.id()).ifPresent(next -> enqueue(handle, next));
            }
            return mine;
        });
        wake();
        return moved;
    }

    void start(List<Step> steps, StepRunner runner, QueueSettings queue) {
        List<Step> others = new ArrayList<>(steps);
        List<Step> paints =
                steps.stream().filter(step -> step.task().equals(PAINT)).toList();
        others.removeAll(paints);
        errands.start(others, runner, queue);
        painting.start(paints, runner, queue);
    }

    void wake() {
        errands.wake();
        painting.wake();
    }

    /** The painter first: what it finishes can still be delivered. */
    @Override
    public void close() {
        painting.close();
        errands.close();
    }

    private void enqueue(Handle handle, Job job) {
        String courier = job.order().origin().courier();
        switch (job.stage()) {
            case QUEUED -> errands.enqueue(handle, CRAFT, job.id());
            case CRAFTED -> painting.enqueue(handle, PAINT, job.id());
            case PAINTED -> errands.enqueue(handle, deliver(courier), job.id());
            case FAILED -> errands.enqueue(handle, apologise(courier), job.id());
            case DELIVERED, CANCELLED -> {}
        }
    }
}
