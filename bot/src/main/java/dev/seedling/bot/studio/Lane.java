package dev.seedling.bot.studio;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.seedling.bot.settings.QueueSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A durable line of work, kept in a table by db-scheduler: the lowest turn first, a fixed number at a time, and what a
 * dead process was at is taken over by a living one.
 */
final class Lane implements AutoCloseable {
    private static final int MISSED_HEARTBEATS = 4;
    /** Beyond the drain time, for a network call that is under way to end. */
    private static final Duration GRACE = Duration.ofSeconds(30);
    /** Work for couriers that are not here belongs to other processes, however long they are away. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final Database database;
    private final String table;
    private final int threads;
    private final Pace pace;
    private @Nullable Scheduler scheduler;

    Lane(Database database, String table, int threads, Pace pace) {
        this.database = database;
        this.table = table;
        this.threads = threads;
        this.pace = pace;
    }

    /** Puts a job in line, within the transaction that moves its stage; it stays where it is if it is in line already. */
    void enqueue(Handle handle, String task, String jobId) {
        handle.createUpdate("INSERT INTO " + table + " (task_name, task_instance, execution_time, picked, version,"
                        + " priority) SELECT :task, id, :now, :picked, 1, CAST(-turn AS INTEGER) FROM job WHERE id = :id"
                        + " ON CONFLICT (task_name, task_instance) DO NOTHING")
                .bind("task", task)
                .bind("id", jobId)
                .bind("now", System.currentTimeMillis())
                .bind("picked", false)
                .execute();
    }

    synchronized void start(List<Step> steps, StepRunner runner, QueueSettings queue) {
        List<Task<?>> tasks =
                steps.stream().<Task<?>>map(step -> task(step, runner)).toList();
        scheduler = Scheduler.create(database.connections(), tasks)
                .tableName(table)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .jdbcCustomization(new EpochMillis())
                .enablePriority()
                .threads(threads)
                .pollingInterval(pace.poll())
                // One candidate for each thread: whoever orders next may be ahead of those that wait.
                .pollUsingFetchAndLockOnExecute(0.5, 1.0)
                .heartbeatInterval(queue.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(queue.drain().plus(GRACE))
                .deleteUnresolvedAfter(NEVER)
                .failureLogging(LogLevel.OFF, false)
                .build();
        scheduler.start();
    }

    /** Looks for work now. */
    synchronized void wake() {
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    /** Waits for the work that is under way, and begins no other. */
    @Override
    public void close() {
        Scheduler running;
        synchronized (this) {
            running = scheduler;
            scheduler = null;
        }
        // Not under the lock: work that is ending may want to wake this lane.
        if (running != null) {
            running.stop();
        }
    }

    private Task<Void> task(Step step, StepRunner runner) {
        return Tasks.custom(step.task(), Void.class)
                .onFailure((failure, execution) -> execution.reschedule(failure, retryTime(failure)))
                .onDeadExecutionRevive()
                .execute((instance, context) ->
                        runner.run(step, instance.getId(), context.getExecution().consecutiveFailures));
    }

    private Instant retryTime(ExecutionComplete failure) {
        return failure.getTimeDone().plus(pace.retryAfter(failure.getExecution().consecutiveFailures + 1));
    }
}
