package dev.seedling.bot.studio;

import dev.seedling.diffusion.ImageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Foretells when a picture will be ready, from what the latest pictures of the same model took. Painting time is
 * taken to grow with pixels times steps: attention makes large pictures dearer than that, model loading small ones.
 */
final class Forecast {
    private static final int SAMPLES = 20;

    /** A job in the queue as far as the forecast cares; {@code pixelSteps} is 0 where nobody knows yet. */
    private record Load(String id, long pixelSteps, long begun) {}

    private record Sample(long pixelSteps, long millis) {}

    private final Handle handle;

    Forecast(Handle handle) {
        this.handle = handle;
    }

    /** How much work a picture is: pixels times steps, times what the network's calls at each are more than usual. */
    static long pixelSteps(ImageRequest request) {
        long usual = (long) request.size().width() * request.size().height() * request.steps();
        if (!request.extras().pag().inForce()) {
            return usual;
        }
        // One call of the network more at each step, for one prompt or, with guidance, two.
        return request.guidance() > 1 ? usual * 3 / 2 : usual * 2;
    }

    /** Empty if the job does not wait for a painter. */
    Optional<Ticket> ticket(Job job, Instant now) {
        return tickets(List.of(job), now).stream().findFirst();
    }

    /** Of those jobs that wait for a painter. */
    List<Ticket> tickets(List<Job> jobs, Instant now) {
        List<Load> queue = queue();
        List<String> ids = queue.stream().map(Load::id).toList();
        List<Sample> samples = samples();
        List<Ticket> tickets = new ArrayList<>();
        for (Job job : jobs) {
            int place = ids.indexOf(job.id());
            if (place >= 0) {
                tickets.add(new Ticket(job, place + 1, ready(queue.subList(0, place + 1), samples, now)));
            }
        }
        return tickets;
    }

    private static Optional<Instant> ready(List<Load> untilThen, List<Sample> samples, Instant now) {
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        double millisPerPixelStep = medianRate(samples);
        long usual = samples.get(0).pixelSteps;
        double millis = 0;
        for (Load load : untilThen) {
            double whole = millisPerPixelStep * (load.pixelSteps > 0 ? load.pixelSteps : usual);
            double spent = load.begun > 0 ? Math.max(0, now.toEpochMilli() - load.begun) : 0;
            millis += Math.max(0, whole - spent);
        }
        return Optional.of(now.plus(Duration.ofMillis(Math.round(millis))));
    }

    /** The median, so that one picture painted while the machine was busy does not count. */
    private static double medianRate(List<Sample> samples) {
        double[] rates = samples.stream()
                .mapToDouble(sample -> (double) sample.millis / sample.pixelSteps)
                .sorted()
                .toArray();
        return rates[rates.length / 2];
    }

    private List<Load> queue() {
        return handle.createQuery("SELECT id, COALESCE(pixel_steps, 0) AS pixel_steps, COALESCE(begun, 0) AS begun"
                        + " FROM job WHERE stage IN " + JobStages.WAITING + " ORDER BY turn, id")
                .map((row, context) -> new Load(row.getString("id"), row.getLong("pixel_steps"), row.getLong("begun")))
                .list();
    }

    /** The latest first. */
    private List<Sample> samples() {
        return handle.createQuery(
                        "SELECT pixel_steps, painting FROM job WHERE painting > 0 AND model ="
                                + " (SELECT model FROM job WHERE model IS NOT NULL ORDER BY id DESC LIMIT 1) ORDER BY id DESC LIMIT :samples")
                .bind("samples", SAMPLES)
                .map((row, context) -> new Sample(row.getLong("pixel_steps"), row.getLong("painting")))
                .list();
    }
}
