package dev.seedling.bot.cli;

import dev.seedling.bot.discord.DiscordBot;
import dev.seedling.bot.settings.Settings;
import dev.seedling.bot.studio.Studio;
import dev.seedling.bot.studio.StudioException;
import dev.seedling.promptcraft.guard.Policies;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** The studio in Discord, until it is told to stop. */
@Command(name = "bot", description = "Joins Discord and paints for its people.")
final class BotCommand implements Callable<Integer> {
    private final Supplier<Parts> parts;

    BotCommand(Supplier<Parts> parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws InterruptedException {
        // Read when the first logger is made: this process's stderr is its log.
        System.setProperty("seedling.stderr.level", "INFO");
        Parts open = parts.get();
        Logger log = LoggerFactory.getLogger(BotCommand.class);
        if (open.scribe().policies().equals(Policies.OPEN)) {
            log.warn(
                    "everything is painted: {} is not there, or forbids nothing",
                    open.settings().policyFile());
        }
        Studio studio = open.openStudio();
        open.warmUp(log::info);
        work(join(open.settings(), studio), studio);
        return 0;
    }

    private static DiscordBot join(Settings settings, Studio studio) {
        try {
            // A bot that cannot paint does not show itself.
            studio.openModel();
            return DiscordBot.join(settings.discord(), settings.limits(), settings.queue(), studio);
        } catch (RuntimeException e) {
            studio.close();
            throw e;
        }
    }

    /** The studio is closed before the bot: what it still delivers needs the connection. */
    private static void work(DiscordBot bot, Studio studio) throws InterruptedException {
        Farewell farewell = new Farewell(() -> {
            bot.stopOrders();
            studio.close();
            bot.close();
        });
        try {
            studio.start(List.of(bot.courier()));
            bot.awaitEnd();
            if (!farewell.said()) {
                throw new StudioException("Discord has ended the connection for good; is the bot's token still valid?");
            }
        } finally {
            farewell.close();
        }
    }
}
