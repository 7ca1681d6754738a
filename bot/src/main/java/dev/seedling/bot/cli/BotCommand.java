package dev.seedling.bot.cli;

import dev.seedling.bot.discord.DiscordBot;
import dev.seedling.bot.settings.Settings;
import dev.seedling.bot.studio.Studio;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** The studio in Discord, until the process is told to end. */
@Command(name = "bot", description = "Joins Discord and paints for its people.")
final class BotCommand implements Callable<Integer> {
    private final Supplier<Parts> parts;

    BotCommand(Supplier<Parts> parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws InterruptedException {
        Parts open = parts.get();
        Studio studio = open.openStudio();
        try {
            DiscordBot bot = join(open.settings(), studio);
            studio.start(List.of(bot.courier()));
            bot.awaitEnd();
            return 0;
        } finally {
            studio.close();
        }
    }

    /** Told to end, the studio goes first: what it still delivers needs the connection. */
    private static DiscordBot join(Settings settings, Studio studio) {
        DiscordBot bot = DiscordBot.join(settings.discord(), settings.limits(), studio);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            studio.close();
            bot.close();
        }));
        return bot;
    }
}
