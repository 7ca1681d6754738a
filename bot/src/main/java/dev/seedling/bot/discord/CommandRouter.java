package dev.seedling.bot.discord;

import dev.seedling.bot.discord.Address.Answer;
import dev.seedling.bot.discord.Outcome.Ordered;
import dev.seedling.bot.discord.Outcome.Told;
import dev.seedling.bot.studio.Ticket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes slash commands, menu entries and buttons. Each is acknowledged at once, on the gateway's own thread, and what
 * orders a picture for the asker's eyes only; what it asks for is done on another thread, so that a busy store never
 * costs the three seconds that Discord waits.
 */
final class CommandRouter extends ListenerAdapter {
    private static final Logger log = LoggerFactory.getLogger(CommandRouter.class);

    private final CommandCatalogue commands;
    private final Repainting repainting;
    private final Stopping stopping;
    private final OrderGate gate;
    private final ProgressBoard board;
    private final Executor work;

    CommandRouter(
            CommandCatalogue commands,
            Repainting repainting,
            Stopping stopping,
            OrderGate gate,
            ProgressBoard board,
            Executor work) {
        this.commands = commands;
        this.repainting = repainting;
        this.stopping = stopping;
        this.gate = gate;
        this.board = board;
        this.work = work;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        Given given = given(event);
        commands.slash(event.getName())
                .ifPresent(command -> take(event, asked -> new Ordered(command.order(asked, given))));
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        PictureMessage message = PictureMessage.of(event.getTarget());
        commands.entry(event.getName())
                .ifPresent(command -> take(event, asked -> new Ordered(command.order(asked, message))));
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        StopButton.jobIn(event.getComponentId()).ifPresent(jobId -> stop(event, jobId));
        PictureButton.read(event.getComponentId())
                .ifPresent(pressed -> take(event, asked -> press(event, pressed, asked)));
    }

    /** Commands Discord itself keeps from those who may not; of buttons it knows no such thing. */
    private Outcome press(ButtonInteractionEvent event, PictureButton.Pressed pressed, Asked asked) {
        return pressed.button().orders() && !Places.mayOrder(event)
                ? new Told(asked.phrases().say("not.here"))
                : pressed.button().press(repainting, pressed.jobId(), asked);
    }

    /** Only an acknowledged order is taken: who reads "did not respond" tries again, and would get two pictures. */
    private void take(IReplyCallback event, Function<Asked, Outcome> order) {
        event.deferReply(true)
                .queue(
                        hook -> work.execute(() -> order(event, hook, order)),
                        late -> log.warn(
                                "an order by {} came too late: {}",
                                event.getUser().getName(),
                                late.toString()));
    }

    /** The message with the button stays and says what came of it; what concerns only who pressed it is told apart. */
    private void stop(ButtonInteractionEvent event, String jobId) {
        event.deferEdit()
                .queue(
                        hook -> work.execute(() -> stop(event, hook, jobId)),
                        late -> log.warn("a stop of job {} came too late: {}", jobId, late.toString()));
    }

    private void stop(ButtonInteractionEvent event, InteractionHook hook, String jobId) {
        Phrases phrases = Phrases.in(event.getUserLocale().toLocale());
        try {
            Asked asked = asked(event);
            Stopping.Result result = gate.pass(
                    phrases,
                    () -> Places.mayModerate(event)
                            ? stopping.anybodys(jobId)
                            : stopping.own(jobId, asked.requester()));
            Notice notice = Notice.of(phrases.say(result.phrase()));
            if (result.where().isPresent()) {
                // Behind the news that are on their way; the button's own token where the order's has run out.
                CompletableFuture<?> unused = board.end(
                                result.stopped(), result.where().get(), notice)
                        .exceptionally(gone -> {
                            hook.editOriginal(notice.data()).queue(shown -> {}, lost -> {});
                            return null;
                        });
            } else {
                whisper(hook, notice.text());
            }
        } catch (RuntimeException e) {
            whisper(hook, Trouble.sentence(e, phrases));
        }
    }

    private void order(IReplyCallback event, InteractionHook hook, Function<Asked, Outcome> order) {
        Phrases phrases = Phrases.in(event.getUserLocale().toLocale());
        try {
            Asked asked = asked(event);
            Outcome outcome = gate.pass(phrases, () -> order.apply(asked));
            if (outcome instanceof Ordered ordered) {
                follow(ordered.ticket(), asked);
            } else if (outcome instanceof Told told) {
                show(hook, told.text());
            }
        } catch (RuntimeException e) {
            show(hook, Trouble.sentence(e, phrases));
        }
    }

    private void follow(Ticket ticket, Asked asked) {
        Phrases phrases = asked.phrases();
        String text = ProgressText.waiting(ticket.position(), ticket.ready(), phrases);
        board.open(
                ticket.jobId(),
                asked.address().acknowledgement(),
                Notice.stoppable(ProgressText.at(asked.address(), text, phrases), ticket.jobId(), phrases));
    }

    /** A message of its own, for the eyes of who pressed. */
    private static void whisper(InteractionHook hook, String text) {
        hook.sendMessage(text).setEphemeral(true).queue(told -> {}, gone -> log.debug("not told: {}", gone));
    }

    private static void show(InteractionHook hook, String text) {
        hook.editOriginal(text).queue(shown -> {}, gone -> log.debug("not shown: {}", gone));
    }

    private static Asked asked(IReplyCallback event) {
        Address address = new Address(Places.of(event), new Answer(event.getToken()), Optional.empty());
        return Asked.by(
                event.getUser().getId(),
                event.getUser().getEffectiveName(),
                event.getUserLocale().toLocale(),
                address,
                Places.governing(event.getChannel()));
    }

    private static Given given(SlashCommandInteractionEvent event) {
        Map<String, Object> values = new HashMap<>();
        for (OptionMapping option : event.getOptions()) {
            values.put(
                    option.getName(),
                    switch (option.getType()) {
                        case INTEGER -> option.getAsLong();
                        case NUMBER -> option.getAsDouble();
                        case BOOLEAN -> option.getAsBoolean();
                        default -> option.getAsString();
                    });
        }
        return new Given(values);
    }
}
