package dev.seedling.bot.studio;

import dev.seedling.bot.settings.QueueSettings;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets jobs into the queue, as many as one person may have waiting. */
final class Reception {
    private final QueueSettings settings;
    private final Database database;
    private final Workflow workflow;
    private final JobIds ids = new JobIds();
    private final SecureRandom seeds = new SecureRandom();

    Reception(QueueSettings settings, Database database, Workflow workflow) {
        this.settings = settings;
        this.database = database;
        this.workflow = workflow;
    }

    /** What is to become a job; with a recipe its words are written already. */
    record Application(Order order, Optional<String> parent, Optional<Recipe> recipe) {}

    Ticket admit(Application application) {
        return admit(List.of(application)).get(0);
    }

    /**
     * All of them or none, in one transaction.
     *
     * @param applications of one requester
     * @throws StudioException if the requester would have too many jobs waiting
     */
    List<Ticket> admit(List<Application> applications) {
        Instant now = Instant.now();
        return enter(
                applications.stream().map(application -> job(application, now)).toList());
    }

    /**
     * Several pictures of one order, all of them or none. One prompt is everybody's, mostly the first one's.
     *
     * @throws StudioException if the requester would have too many jobs waiting
     */
    List<Ticket> admitSeries(Order order, int count) {
        Instant now = Instant.now();
        Job first = job(new Application(order, Optional.empty(), Optional.empty()), now);
        List<Job> jobs = new ArrayList<>(List.of(first));
        for (int number = 1; number < count; number++) {
            Order next = order.withWishes(order.wishes().numbered(first.seed(), number));
            jobs.add(job(new Application(next, Optional.of(first.id()), Optional.empty()), now));
        }
        return enter(jobs);
    }

    private List<Ticket> enter(List<Job> jobs) {
        Instant now = jobs.get(0).submitted();
        List<Ticket> tickets = database.transact(handle -> {
            requireRoomFor(jobs.size(), jobs.get(0).order().requester(), new JobTable(handle));
            List<Ticket> given = new ArrayList<>();
            for (Job job : jobs) {
                workflow.admit(handle, job);
                given.add(new Forecast(handle).ticket(job, now).orElseThrow());
            }
            return given;
        });
        workflow.wake();
        return tickets;
    }

    private Job job(Application application, Instant now) {
        Order order = application.order();
        Optional<Recipe> recipe = application.recipe();
        long seed = order.wishes().seed().value().orElseGet(() -> Integer.toUnsignedLong(seeds.nextInt()));
        return new Job(
                ids.next(now),
                order,
                seed,
                application.parent(),
                recipe.isPresent() ? Stage.CRAFTED : Stage.QUEUED,
                recipe.map(same -> new Recipe(same.crafted(), same.request().withSeed(seed), same.model())),
                now,
                Duration.ZERO,
                "");
    }

    private void requireRoomFor(int more, Requester requester, JobTable jobs) {
        int limit = settings.waitingPerUser();
        if (more > limit) {
            throw new StudioException(
                    "at most %d pictures may wait for one person, and these are %d".formatted(limit, more));
        }
        int waiting = jobs.countWaiting(requester);
        if (waiting + more > limit) {
            throw new StudioException(
                    "at most %d pictures may wait for one person, and %d do; wait for one, or stop one"
                            .formatted(limit, waiting));
        }
    }
}
