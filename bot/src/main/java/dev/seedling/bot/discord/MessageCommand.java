package dev.seedling.bot.discord;

import dev.seedling.bot.studio.Ticket;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/** An entry in a message's context menu: the way to repaint that needs neither a readable reply nor a button. */
interface MessageCommand {
    CommandData shown();

    /**
     * Orders what was asked for.
     *
     * @throws RuntimeException whose message is a sentence for the user, if that cannot be
     */
    Ticket order(Asked asked, PictureMessage message);
}
