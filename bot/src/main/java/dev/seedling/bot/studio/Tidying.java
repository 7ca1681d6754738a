package dev.seedling.bot.studio;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the studio's own copies of pictures, once whoever asked has had them for long. Their jobs stay, so that each can
 * be painted again.
 */
final class Tidying implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Tidying.class);
    private static final int FIRST_MINUTE = 1;
    private static final int MINUTES = 60;

    private final PictureFolder folder;
    private final Database database;
    private final Duration kept;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Tidying::daemon);

    /** @param kept how long a picture stays; zero for ever */
    Tidying(PictureFolder folder, Database database, Duration kept) {
        this.folder = folder;
        this.database = database;
        this.kept = kept;
    }

    /** From now on, every hour. */
    void start() {
        if (!kept.isZero()) {
            ScheduledFuture<?> unused = timer.scheduleWithFixedDelay(
                    () -> tidyOrSay(Instant.now()), FIRST_MINUTE, MINUTES, TimeUnit.MINUTES);
        }
    }

    private void tidyOrSay(Instant now) {
        try {
            int gone = tidy(now);
            if (gone > 0) {
                log.info("{} pictures older than {} days were removed from the store", gone, kept.toDays());
            }
        } catch (RuntimeException e) {
            log.warn("old pictures were not removed: {}", e.getMessage(), e);
        }
    }

    /**
     * Removes what is old. A picture on its way stays, however long that takes.
     *
     * @return how many went
     */
    int tidy(Instant now) {
        int gone = 0;
        for (String jobId : folder.before(now.minus(kept))) {
            boolean onItsWay = database.read(handle -> new JobTable(handle).find(jobId))
                    .map(Job::stage)
                    .filter(stage -> !stage.finished())
                    .isPresent();
            if (!onItsWay) {
                folder.remove(jobId);
                gone++;
            }
        }
        return gone;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "tidying");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
