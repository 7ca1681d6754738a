package dev.seedling.bot.discord;

import dev.seedling.bot.settings.Settings;
import dev.seedling.bot.settings.SettingsReader;
import dev.seedling.bot.studio.FakeEngine;
import dev.seedling.bot.studio.FakeScribe;
import dev.seedling.bot.studio.PngEncoder;
import dev.seedling.bot.studio.Recipe;
import dev.seedling.bot.studio.Studio;
import dev.seedling.bot.testsupport.discord.DiscordEmulator;
import dev.seedling.bot.testsupport.discord.PostedMessage;
import dev.seedling.diffusion.Picture;
import dev.seedling.promptcraft.guard.Policies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** An emulated Discord, and in it the bot with a real studio whose engine paints one colour. */
final class DiscordBench implements AutoCloseable {
    private static final Pattern SEED = Pattern.compile("[Ss]eed `(\\d+)`");

    final DiscordEmulator discord = DiscordEmulator.start();
    final FakeEngine engine = new FakeEngine();
    private final Path folder;
    private final Policies policies;
    private Studio studio;
    private DiscordBot bot;

    private DiscordBench(Path folder, Policies policies, UnaryOperator<Studio> wrapping) {
        this.folder = folder;
        this.policies = policies;
        this.studio = openStudio();
        this.bot = join(wrapping.apply(studio));
    }

    static DiscordBench open(Path folder) {
        return new DiscordBench(folder, Policies.OPEN, UnaryOperator.identity());
    }

    static DiscordBench open(Path folder, Policies policies) {
        return new DiscordBench(folder, policies, UnaryOperator.identity());
    }

    /** The bot speaks to the studio through something else. */
    static DiscordBench open(Path folder, UnaryOperator<Studio> wrapping) {
        return new DiscordBench(folder, Policies.OPEN, wrapping);
    }

    Studio studio() {
        return studio;
    }

    /** Begins to end: the bot takes no orders, and then the studio is gone, while Discord still hears the bot. */
    void beginToEnd() {
        bot.stopOrders();
        studio.close();
    }

    /** Ends everything but Discord itself, and begins anew on the same database. */
    void restart() {
        bot.stopOrders();
        studio.close();
        bot.close();
        studio = openStudio();
        bot = join(studio);
    }

    /** The bot's next message with a picture, other than those known. */
    PostedMessage awaitPicture(PostedMessage... known) {
        List<String> ids = List.of(known).stream().map(PostedMessage::id).toList();
        return discord.awaitMessage("picture", message -> message.hasPicture() && !ids.contains(message.id()));
    }

    static long seedOf(PostedMessage picture) {
        Matcher seed = SEED.matcher(picture.text());
        if (!seed.find()) {
            throw new AssertionError("no seed in: " + picture.text());
        }
        return Long.parseLong(seed.group(1));
    }

    @Override
    public void close() {
        bot.stopOrders();
        studio.close();
        bot.close();
        discord.close();
    }

    private Studio openStudio() {
        PngEncoder png = DiscordBench::png;
        return Studio.open(settings(), FakeScribe.rules(policies), () -> engine, png);
    }

    private DiscordBot join(Studio door) {
        DiscordBot joined = DiscordBot.join(
                settings().discord(), settings().limits(), settings().queue(), door);
        studio.start(List.of(joined.courier()));
        return joined;
    }

    private Settings settings() {
        return new SettingsReader(
                        Map.of(
                                "DISCORD_TOKEN",
                                DiscordEmulator.TOKEN,
                                "SEEDLING_DISCORD_API_URL",
                                discord.apiUrl(),
                                "SEEDLING_DISCORD_GATEWAY_URL",
                                discord.gatewayUrl(),
                                "SEEDLING_DISCORD_PROGRESS_INTERVAL",
                                "500ms",
                                "SEEDLING_QUEUE_HEARTBEAT",
                                "1s"),
                        folder)
                .read();
    }

    private static byte[] png(Picture picture, Recipe recipe) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture.image(), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
