package dev.seedling.bot.console;

import dev.seedling.diffusion.hub.Sizes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * One line of a terminal that is drawn over and over while a picture is painted, and wiped afterwards. Safe for use
 * by many threads.
 */
public final class ProgressLine {
    private static final String WIPE = "\r\u001b[K";
    private static final int BAR_CELLS = 30;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private final Consumer<String> terminal;
    private final Clock clock;
    private Instant firstStep = Instant.EPOCH;
    private String shown = "";

    private ProgressLine(Consumer<String> terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** @param terminal writes to the terminal at once */
    public static ProgressLine on(Consumer<String> terminal) {
        return new ProgressLine(terminal, Clock.systemUTC());
    }

    /** For a stream that is no terminal: shows nothing. */
    public static ProgressLine none() {
        return new ProgressLine(text -> {}, Clock.systemUTC());
    }

    static ProgressLine on(Consumer<String> terminal, Clock clock) {
        return new ProgressLine(terminal, clock);
    }

    /** Something is being done that cannot be measured. */
    public synchronized void say(String what) {
        draw(what + " ...");
    }

    /** {@code step} of {@code steps} are done. The time left is judged from the second step on. */
    public synchronized void painting(int step, int steps) {
        if (step <= 1) {
            firstStep = clock.instant();
        }
        draw("painting %s %d/%d%s".formatted(bar((double) step / steps), step, steps, timeLeft(step, steps)));
    }

    /** {@code done} of {@code total} bytes have come. */
    public synchronized void fetching(long done, long total) {
        double fraction = total == 0 ? 1 : (double) done / total;
        draw("fetching %s %3.0f%% of %s".formatted(bar(fraction), Math.floor(fraction * 100), Sizes.of(total)));
    }

    /**
     * {@code step} of {@code steps} of a stage of training are done.
     *
     * @param learnt what is known of its success; may be empty
     */
    public synchronized void training(String stage, long step, long steps, String learnt, Duration left) {
        String bar = bar(steps == 0 ? 1 : (double) step / steps);
        draw("%s %s %d/%d%s  %s left".formatted(stage, bar, step, steps, learnt, hours(left)));
    }

    private static String hours(Duration left) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart());
    }

    /** Wipes the line; the cursor is left at its beginning. */
    public synchronized void clear() {
        if (!shown.isEmpty()) {
            terminal.accept(WIPE);
            shown = "";
        }
    }

    private void draw(String line) {
        if (!line.equals(shown)) {
            terminal.accept(WIPE + line);
            shown = line;
        }
    }

    private String timeLeft(int step, int steps) {
        if (step <= 1 || step >= steps) {
            return "";
        }
        Duration perStep = Duration.between(firstStep, clock.instant()).dividedBy(step - 1);
        long seconds = perStep.multipliedBy(steps - step).plusMillis(500).toSeconds();
        return String.format(Locale.ROOT, "  %d:%02d left", seconds / 60, seconds % 60);
    }

    /** Eighths of a cell, so that even a bar of a few cells moves at every step. */
    private static String bar(double fraction) {
        int eighths = (int) Math.round(Math.max(0, Math.min(1, fraction)) * BAR_CELLS * 8);
        String full = "█".repeat(eighths / 8);
        String part = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
        return full + part + "·".repeat(BAR_CELLS - full.length() - part.length());
    }
}
