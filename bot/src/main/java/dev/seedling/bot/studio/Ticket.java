package dev.seedling.bot.studio;

import java.time.Instant;
import java.util.Optional;

/**
 * The receipt for an order that is safely stored.
 *
 * @param position 1 if it is painted next (or now), 2 after one other, and so on
 * @param ready when its picture is expected, judged by what this machine took before; empty before the first picture
 */
public record Ticket(Job job, int position, Optional<Instant> ready) {
    public String jobId() {
        return job.id();
    }
}
