package dev.seedling.bot.discord;

import dev.seedling.bot.studio.Job;
import dev.seedling.bot.studio.Ticket;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;

/** Reroll, from the context menu of a picture's message. */
final class RerollEntry implements MessageCommand {
    private final Repainting repainting;

    RerollEntry(Repainting repainting) {
        this.repainting = repainting;
    }

    @Override
    public CommandData shown() {
        return Commands.message("Reroll").setNameLocalization(DiscordLocale.GERMAN, "Neu würfeln");
    }

    @Override
    public Ticket order(Asked asked, PictureMessage message) {
        Job job = Repainting.require(repainting.shownIn(message), asked);
        return repainting.withNewSeed(job.id(), asked);
    }
}
