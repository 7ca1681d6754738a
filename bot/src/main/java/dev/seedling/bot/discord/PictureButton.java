package dev.seedling.bot.discord;

import dev.seedling.bot.discord.Outcome.Ordered;
import dev.seedling.bot.discord.Outcome.Told;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;

/**
 * The buttons under a picture. What a button sends names the job and nothing else, so that it works for ever, for
 * everybody, and after any restart.
 */
enum PictureButton {
    REROLL("again", "reroll", (pictures, job, asked) -> new Ordered(pictures.withNewSeed(job, asked))),
    SAME_SEED("same", "same.seed", (pictures, job, asked) -> new Ordered(pictures.withItsSeed(job, asked))),
    VARIANTS("vary", "variants", (pictures, job, asked) -> new Ordered(pictures.inOtherReadings(job, asked))),
    LIKE("like", "like", (pictures, job, asked) -> {
        if (pictures.words(job, asked).author() == Author.AS_IS) {
            return new Told(asked.phrases().say("liked.raw"));
        }
        pictures.like(job);
        return new Told(asked.phrases().say("liked"));
    }),
    EXPLAIN(
            "why",
            "explain",
            (pictures, job, asked) -> new Told(WhyText.of(pictures.words(job, asked), asked.phrases())));

    private final String verb; // stored in messages all over Discord: must never change
    private final String phrase;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas that hold nothing
    private final Press press;

    PictureButton(String verb, String phrase, Press press) {
        this.verb = verb;
        this.phrase = phrase;
        this.press = press;
    }

    /** What a button does. */
    private interface Press {
        Outcome on(Repainting pictures, String jobId, Asked asked);
    }

    /** Whether it orders a picture, which is then posted for everybody. */
    boolean orders() {
        return this == REROLL || this == SAME_SEED || this == VARIANTS;
    }

    /** @throws dev.seedling.bot.studio.StudioException as the studio does */
    Outcome press(Repainting repainting, String jobId, Asked asked) {
        return press.on(repainting, jobId, asked);
    }

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
