package dev.seedling.bot.studio;

import java.time.Duration;

/**
 * How eagerly the studio looks for work and tries again.
 *
 * @param poll how often the queue is looked at, besides whenever something is put into it
 * @param firstRetry the pause after a first failure; it doubles with every further one
 * @param longestRetry the longest such pause
 * @param mendRetry the pause before something is tried again that a person must mend: a full disk, a missing model
 */
record Pace(Duration poll, Duration firstRetry, Duration longestRetry, Duration mendRetry) {
    static final Pace USUAL =
            new Pace(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofMinutes(1));

    Duration retryAfter(int failures) {
        Duration pause = firstRetry;
        for (int i = 1; i < failures && pause.compareTo(longestRetry) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestRetry) < 0 ? pause : longestRetry;
    }
}
