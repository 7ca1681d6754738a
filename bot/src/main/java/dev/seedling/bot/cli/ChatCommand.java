package dev.seedling.bot.cli;

import dev.seedling.bot.console.Album;
import dev.seedling.bot.console.Chat;
import dev.seedling.bot.settings.Settings;
import dev.seedling.bot.studio.Studio;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** The studio in a terminal. */
@Command(name = "chat", description = "Paints in a conversation, here in the terminal.")
final class ChatCommand implements Callable<Integer> {
    private final Supplier<Parts> parts;

    ChatCommand(Supplier<Parts> parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        Parts open = parts.get();
        Settings settings = open.settings();
        Studio studio = open.openStudio();
        Farewell farewell = new Farewell(studio::close);
        try {
            studio.openModel();
            Album album = new Album(settings.picturesFolder());
            Chat.here(studio, album, settings.dataFolder().resolve("chat-history"), open::warmUp);
            return 0;
        } finally {
            farewell.close();
        }
    }
}
