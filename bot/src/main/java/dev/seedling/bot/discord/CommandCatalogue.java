package dev.seedling.bot.discord;

import dev.seedling.bot.settings.LimitSettings;
import dev.seedling.bot.settings.QueueSettings;
import dev.seedling.bot.studio.Studio;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/** All commands that Discord is told of. */
final class CommandCatalogue {
    private final List<SlashCommand> slashes;
    private final List<MessageCommand> entries;

    CommandCatalogue(Studio studio, LimitSettings limits, QueueSettings queue) {
        this.slashes = List.of(new ImagineCommand(studio, limits, queue));
        this.entries = List.of(new RerollEntry(new Repainting(studio)));
    }

    /** As they are registered: for servers and for people who install the bot for themselves, everywhere. */
    List<CommandData> shown() {
        return Stream.concat(
                        slashes.stream().map(SlashCommand::shown),
                        entries.stream().map(MessageCommand::shown))
                .map(command ->
                        command.setIntegrationTypes(IntegrationType.ALL).setContexts(InteractionContextType.ALL))
                .toList();
    }

    Optional<SlashCommand> slash(String name) {
        return slashes.stream()
                .filter(command -> command.shown().getName().equals(name))
                .findFirst();
    }

    Optional<MessageCommand> entry(String name) {
        return entries.stream()
                .filter(command -> command.shown().getName().equals(name))
                .findFirst();
    }
}
