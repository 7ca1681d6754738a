package dev.seedling.bot.discord;

import dev.seedling.bot.studio.Ticket;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** A command that orders a picture. A new one is a file, and a line in {@link CommandCatalogue}. */
interface SlashCommand {
    /** Its name, options and their translations, as Discord shows them. */
    SlashCommandData shown();

    /**
     * Orders what was asked for.
     *
     * @throws RuntimeException whose message is a sentence for the user, if that cannot be
     */
    Ticket order(Asked asked, Given given);
}
