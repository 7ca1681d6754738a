package dev.seedling.bot.discord;

import dev.seedling.bot.discord.Address.Acknowledgement;
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
     * @param where what their asker reads; empty if none was called off
     * @param phrase the key of what to say
     */
    record Result(List<String> stopped, Optional<Acknowledgement> where, String phrase) {
        static Result nothing(String phrase) {
            return new Result(List.of(), Optional.empty(), phrase);
        }
    }

    /** Stops a person's job, and all others of its order, that wait or are being painted. */
    Result own(String jobId, Requester who) {
        boolean others = studio.job(jobId)
                .filter(job -> !job.order().requester().id().equals(who.id()))
                .isPresent();
        return others ? Result.nothing("stop.others") : anybodys(jobId);
    }

    /** The same for whoever keeps order there. */
    Result anybodys(String jobId) {
        Optional<Job> job = studio.job(jobId);
        if (job.isEmpty()) {
            return Result.nothing("unknown.picture");
        }
        List<String> stopped = Stream.concat(
                        job.stream(), studio.queue().stream().filter(other -> isOfOneOrder(other, job.get())))
                .map(Job::id)
                .distinct()
                .filter(studio::cancel)
                .toList();
        Address address = Address.parse(job.get().order().origin().address());
        return stopped.isEmpty()
                ? Result.nothing("stop.late")
                : new Result(stopped, Optional.of(address.acknowledgement()), "stopped");
    }

    /** The address holds what is unique to an order: its interaction's token, or the message of its asker. */
    private static boolean isOfOneOrder(Job one, Job other) {
        return one.order().origin().equals(other.order().origin());
    }
}
