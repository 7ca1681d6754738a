package dev.seedling.bot.testsupport.discord;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What became of a slash command or a click, as the person sees it. */
public final class Exchange {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Watch watch;
    private final World world;
    private final Interaction interaction;

    Exchange(Watch watch, World world, Interaction interaction) {
        this.watch = watch;
        this.world = world;
        this.interaction = interaction;
    }

    /** Waits until the bot shows that it heard; returns how long that took. */
    public Duration awaitAcknowledged() {
        return watch.await("acknowledgement", Interaction.PATIENCE, interaction::acknowledgedAfter, this::scene);
    }

    /** Waits for an answer that is more than "the bot is thinking". */
    public PostedMessage awaitAnswer() {
        return awaitAnswer("answer", answer -> !answer.isThinking());
    }

    public PostedMessage awaitAnswer(String what, Predicate<PostedMessage> fits) {
        return watch.await(what, PATIENCE, () -> answerNow().filter(fits), this::scene);
    }

    /** Waits for a further message that the bot sends with the interaction's token. */
    public PostedMessage awaitFollowUp(String what, Predicate<PostedMessage> fits) {
        return watch.await(
                what,
                PATIENCE,
                () -> interaction.followUps().stream()
                        .map(Post::snapshot)
                        .filter(fits)
                        .findFirst(),
                this::scene);
    }

    /** The bot's answer as it stands; empty before there is one, or where it was withdrawn. */
    public Optional<PostedMessage> answer() {
        return watch.read(this::answerNow);
    }

    public List<PostedMessage> followUps() {
        return watch.read(
                () -> interaction.followUps().stream().map(Post::snapshot).toList());
    }

    /** "The application did not respond." */
    public boolean failed() {
        return watch.read(() -> interaction.isOverdue(world.now()));
    }

    private Optional<PostedMessage> answerNow() {
        return interaction.answer().map(Post::snapshot);
    }

    private String scene() {
        return "acknowledged after %s, answer %s, follow-ups %s"
                .formatted(
                        interaction.acknowledgedAfter(),
                        answerNow(),
                        interaction.followUps().stream().map(Post::snapshot).toList());
    }
}
