package dev.seedling.bot.testsupport.discord;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Failures that a test orders: the outages that Discord has now and then. */
public final class Faults {
    /** Whether the request still takes effect, and only its answer is lost. */
    enum Effect {
        NONE,
        DONE_BUT_UNHEARD
    }

    record Fault(String route, int status, Effect effect) {}

    private final Watch watch;
    private final List<Fault> pending = new ArrayList<>();

    Faults(Watch watch) {
        this.watch = watch;
    }

    /** The next requests of a route, such as {@code POST /channels/{channel}/messages}, fail and do nothing. */
    public void fail(String route, int status, int times) {
        order(new Fault(route, status, Effect.NONE), times);
    }

    /** The next requests of a route are done, but the answer that arrives is a failure. */
    public void loseAnswers(String route, int status, int times) {
        order(new Fault(route, status, Effect.DONE_BUT_UNHEARD), times);
    }

    /** The next one ordered for this route, which is then spent. */
    Optional<Fault> next(String route) {
        for (Iterator<Fault> each = pending.iterator(); each.hasNext(); ) {
            Fault fault = each.next();
            if (fault.route().equals(route)) {
                each.remove();
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private void order(Fault fault, int times) {
        watch.change(() -> {
            for (int time = 0; time < times; time++) {
                pending.add(fault);
            }
        });
    }
}
