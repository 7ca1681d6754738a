package dev.seedling.bot.discord;

import dev.seedling.bot.discord.Address.Acknowledgement;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Shows each waiting job's news, never more often than Discord likes: news that come too early wait, and newer news
 * take their place. A job whose message can no longer be edited is left alone. Safe for use by many threads.
 */
final class ProgressBoard {
    private static final int REMEMBERED = 1000;

    private final Editor editor;
    private final ScheduledExecutorService timer;
    private final Duration interval;
    private final Map<String, Line> lines = new HashMap<>();
    private final Set<String> closed = Collections.newSetFromMap(new Newest<>());
    private final Map<Acknowledgement, Apology> apologies = new Newest<>();

    /** Changes what a waiting user sees; fails where it is gone. */
    interface Editor {
        CompletableFuture<?> edit(Acknowledgement where, Notice notice);
    }

    /** @param timer runs the edits that wait; closed by who made it */
    ProgressBoard(Editor editor, ScheduledExecutorService timer, Duration interval) {
        this.editor = editor;
        this.timer = timer;
        this.interval = interval;
    }

    /** Why a job's picture is not coming. */
    record Apology(String jobId, String text) {}

    /** Forgets the oldest. */
    private static final class Newest<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > REMEMBERED;
        }
    }

    /** One job's message: the text to show next, if it differs from what is shown. */
    private static final class Line {
        private final Acknowledgement where;
        private Optional<Notice> next = Optional.empty();
        private boolean resting;
        private boolean lost;

        Line(Acknowledgement where) {
            this.where = where;
        }
    }

    /** Shows a job's first text, unless news of it, or its end, were quicker. */
    synchronized void open(String jobId, Acknowledgement where, Notice notice) {
        if (!lines.containsKey(jobId)) {
            show(jobId, where, notice);
        }
    }

    synchronized void show(String jobId, Acknowledgement where, Notice notice) {
        if (closed.contains(jobId) || apologies.containsKey(where)) {
            return;
        }
        Line line = lines.computeIfAbsent(jobId, id -> new Line(where));
        line.next = Optional.of(notice);
        if (!line.resting) {
            edit(jobId, line);
        }
    }

    /** The job's story is over: nothing more is shown. */
    synchronized void close(String jobId) {
        lines.remove(jobId);
        closed.add(jobId);
    }

    /**
     * Ends all news at a message that is to hold an apology: of several jobs that share it none may write over it.
     *
     * @return the apology that it holds, which is another job's where that one failed first
     */
    synchronized Apology hold(Acknowledgement where, Apology apology) {
        lines.values().removeIf(line -> line.where.equals(where));
        apologies.putIfAbsent(where, apology);
        return apologies.get(where);
    }

    /** Whether a message holds an apology, so that it has to stay. */
    synchronized boolean holds(Acknowledgement where) {
        return apologies.containsKey(where);
    }

    /**
     * Ends the news of jobs that share a message with a last one.
     *
     * @return fails where the message can no longer be edited
     */
    synchronized CompletableFuture<?> end(List<String> jobIds, Acknowledgement where, Notice last) {
        jobIds.forEach(this::close);
        return editor.edit(where, last);
    }

    /** Whether a message tells of a job that is on its way still, so that it has to stay. */
    synchronized boolean tells(Acknowledgement where) {
        return lines.values().stream().anyMatch(line -> line.where.equals(where));
    }

    private void edit(String jobId, Line line) {
        if (line.lost || line.next.isEmpty()) {
            return;
        }
        Notice notice = line.next.get();
        line.next = Optional.empty();
        line.resting = true;
        CompletableFuture<?> unused = editor.edit(line.where, notice).whenComplete((shown, gone) -> {
            if (gone != null) {
                lose(line);
            }
            rest(jobId, line);
        });
    }

    /** Begins when an edit is done: where Discord makes them wait they do not pile up. */
    private void rest(String jobId, Line line) {
        ScheduledFuture<?> unused =
                timer.schedule(() -> rested(jobId, line), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void rested(String jobId, Line line) {
        line.resting = false;
        if (line.equals(lines.get(jobId))) {
            edit(jobId, line);
        }
    }

    private synchronized void lose(Line line) {
        line.lost = true;
    }
}
