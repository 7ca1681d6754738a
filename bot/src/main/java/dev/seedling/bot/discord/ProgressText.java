package dev.seedling.bot.discord;

import dev.seedling.bot.studio.Progress;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.utils.TimeFormat;

/** Progress, in words. Times are Discord's own, which count down in everybody's language and time zone. */
final class ProgressText {
    private ProgressText() {}

    static String of(Progress progress, Phrases phrases) {
        if (progress instanceof Progress.Waiting waiting) {
            return waiting(waiting.position(), waiting.ready(), phrases);
        }
        if (progress instanceof Progress.Painting painting) {
            return phrases.say("painting", painting.step(), painting.steps());
        }
        if (progress instanceof Progress.Delayed delayed) {
            // The sentence may name folders and files of the machine: it is for whoever runs the bot.
            return phrases.say("delayed." + delayed.trouble().name().toLowerCase(Locale.ROOT));
        }
        return phrases.say("crafting");
    }

    /** The text, and where the bot may not post, what that means. */
    static String at(Address address, String text, Phrases phrases) {
        return address.place() instanceof Address.Abroad ? text + "\n" + phrases.say("no.posting") : text;
    }

    static String waiting(int position, Optional<Instant> ready, Phrases phrases) {
        return ready.map(when -> phrases.say("waiting.ready", position, TimeFormat.RELATIVE.format(when)))
                .orElseGet(() -> phrases.say("waiting", position));
    }
}
