package dev.seedling.bot.discord;

import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;

/** Calls off pictures that wait or are being painted. It names one job of the order. */
final class StopButton {
    private static final String VERB = "stop:";

    private StopButton() {}

    static Button of(String jobId, Phrases phrases) {
        return Button.secondary(VERB + jobId, phrases.say("stop"));
    }

    /** The job that such a button names; empty if it is another button. */
    static Optional<String> jobIn(String customId) {
        return customId.startsWith(VERB) ? Optional.of(customId.substring(VERB.length())) : Optional.empty();
    }
}
