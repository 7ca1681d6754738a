package dev.seedling.bot.discord;

import dev.seedling.bot.studio.Ticket;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;

/**
 * The buttons under a picture. What a button sends names the job and nothing else, so that it works for ever, for
 * everybody, and after any restart.
 */
enum PictureButton {
    REROLL("again", "reroll") {
        @Override
        Ticket press(Repainting repainting, String jobId, Asked asked) {
            return repainting.withNewSeed(jobId, asked);
        }
    },
    SAME_SEED("same", "same.seed") {
        @Override
        Ticket press(Repainting repainting, String jobId, Asked asked) {
            return repainting.withItsSeed(jobId, asked);
        }
    };

    private final String verb; // stored in messages all over Discord: must never change
    private final String phrase;

    PictureButton(String verb, String phrase) {
        this.verb = verb;
        this.phrase = phrase;
    }

    abstract Ticket press(Repainting repainting, String jobId, Asked asked);

    /** A button and the job that it names. */
    record Pressed(PictureButton button, String jobId) {}

    /** Empty if what a button sends is none of ours. */
    static Optional<Pressed> read(String customId) {
        int colon = customId.indexOf(':');
        String verb = customId.substring(0, Math.max(colon, 0));
        return Arrays.stream(values())
                .filter(button -> button.verb.equals(verb))
                .map(button -> new Pressed(button, customId.substring(colon + 1)))
                .findFirst();
    }

    String customId(String jobId) {
        return verb + ":" + jobId;
    }

    static List<Button> under(String jobId, Phrases phrases) {
        return Arrays.stream(values())
                .map(button -> Button.secondary(button.customId(jobId), phrases.say(button.phrase)))
                .toList();
    }
}
