package dev.seedling.bot.discord;

import java.util.Locale;

/** Remembers that a picture was applauded. Nobody asked for anything, so nobody is answered. */
final class Applause {
    private final Repainting repainting;
    private final OrderGate gate;

    Applause(Repainting repainting, OrderGate gate) {
        this.repainting = repainting;
        this.gate = gate;
    }

    void heard(PictureMessage applauded) {
        try {
            gate.pass(Phrases.in(Locale.ENGLISH), () -> {
                repainting.shownIn(applauded).ifPresent(job -> repainting.like(job.id()));
                return applauded;
            });
        } catch (RuntimeException e) {
            Trouble.log("applause was not heard", e);
        }
    }
}
