package dev.seedling.bot.settings;

import static dev.seedling.bot.settings.SettingsException.requireBetween;

import java.time.Duration;

/**
 * How the queue treats its jobs.
 *
 * @param waitingPerUser jobs that one user may have unpainted at a time
 * @param attempts times that a job is begun before it is given up
 * @param heartbeat how often a worker shows that it is alive; after four silent ones its job is taken over
 * @param drain how long a stopping studio lets the running job go on before it is put back
 * @param keepPictures how long the studio keeps its own copy of a picture that was delivered; zero for ever
 */
public record QueueSettings(
        int waitingPerUser, int attempts, Duration heartbeat, Duration drain, Duration keepPictures) {
    static final QueueSettings DEFAULTS =
            new QueueSettings(5, 3, Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofDays(30));

    public QueueSettings {
        requireBetween("queue.waiting-per-user", 1, 1000, waitingPerUser);
        requireBetween("queue.attempts", 1, 100, attempts);
        if (heartbeat.compareTo(Duration.ofMillis(100)) < 0) {
            throw new SettingsException(
                    "queue.heartbeat", "must be at least 100ms, was " + Durations.format(heartbeat));
        }
    }
}
