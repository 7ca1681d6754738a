package dev.seedling.bot.discord;

import dev.seedling.bot.discord.Address.Answer;
import dev.seedling.bot.discord.Outcome.Ordered;
import dev.seedling.bot.discord.Outcome.Told;
import dev.seedling.bot.studio.Ticket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
 * Takes slash commands, menu entries and buttons. Each is acknowledged at once, on the gateway's own thread, for the
 * asker's eyes only; what it asks for is done on another thread, so that a busy store never costs the three seconds
 * that Discord waits.
 */
final class CommandRouter extends ListenerAdapter {
    private static final Logger log = LoggerFactory.getLogger(CommandRouter.class);

    private final CommandCatalogue commands;
    private final Repainting repainting;
    private final OrderGate gate;
    private final ProgressBoard board;
    private final Executor work;

    CommandRouter(
            CommandCatalogue commands, Repainting repainting, OrderGate gate, ProgressBoard board, Executor work) {
        this.commands = commands;
        this.repainting = repainting;
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
        PictureButton.read(event.getComponentId())
                .ifPresent(pressed -> take(event, asked -> pressed.button().press(repainting, pressed.jobId(), asked)));
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
        board.open(ticket.jobId(), asked.address().acknowledgement(), ProgressText.at(asked.address(), text, phrases));
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
                address);
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
