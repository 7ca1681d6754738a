package dev.seedling.bot.discord;

import dev.seedling.bot.studio.Job;
import dev.seedling.bot.studio.Requester;
import dev.seedling.bot.studio.Studio;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Calling pictures off: one's own, or as a moderator anybody's. */
final class Stopping {
    private final Studio studio;

    Stopping(Studio studio) {
        this.studio = studio;
    }

    /**
     * What came of it.
     *
     * @param stopped the jobs that are called off
     * @param phrase the key of what to say
     */
    record Result(List<String> stopped, String phrase) {}

    /** Stops a job, and all others of its order, that wait or are being painted. */
    Result of(String jobId, Requester who, boolean moderator) {
        Optional<Job> job = studio.job(jobId);
        if (job.isEmpty()) {
            return new Result(List.of(), "unknown.picture");
        }
        if (!moderator && !job.get().order().requester().id().equals(who.id())) {
            return new Result(List.of(), "stop.others");
        }
        List<String> stopped = Stream.concat(
                        job.stream(), studio.queue().stream().filter(other -> isOfOneOrder(other, job.get())))
                .map(Job::id)
                .distinct()
                .filter(studio::cancel)
                .toList();
        return new Result(stopped, stopped.isEmpty() ? "stop.late" : "stopped");
    }

    /** The address holds what is unique to an order: its interaction's token, or the message of its asker. */
    private static boolean isOfOneOrder(Job one, Job other) {
        return one.order().origin().equals(other.order().origin());
    }
}
