package dev.seedling.bot.discord;

import dev.seedling.bot.studio.Job;
import java.util.Locale;
import java.util.Optional;

/** Remembers that a picture was applauded. Nobody asked for anything, so nobody is answered. */
final class Applause {
    private final Repainting repainting;
    private final OrderGate gate;

    Applause(Repainting repainting, OrderGate gate) {
        this.repainting = repainting;
        this.gate = gate;
    }

    /** @return whether there is such a picture; true also where that cannot be told now */
    boolean heard(PictureMessage applauded) {
        try {
            return gate.pass(Phrases.in(Locale.ENGLISH), () -> {
                Optional<Job> job = repainting.shownIn(applauded);
                job.ifPresent(shown -> repainting.like(shown.id()));
                return job.isPresent();
            });
        } catch (RuntimeException e) {
            Trouble.log("applause was not heard", e);
            return true;
        }
    }
}
