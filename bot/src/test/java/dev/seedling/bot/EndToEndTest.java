package dev.seedling.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.bot.discord.DiscordBot;
import dev.seedling.bot.settings.Settings;
import dev.seedling.bot.studio.Studio;
import dev.seedling.bot.testsupport.discord.DiscordEmulator;
import dev.seedling.bot.testsupport.discord.Person;
import dev.seedling.bot.testsupport.discord.PostedMessage;
import dev.seedling.diffusion.engine.BundledModel;
import dev.seedling.promptcraft.testsupport.ChatAnswer;
import dev.seedling.promptcraft.testsupport.OllamaServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole path on real parts: Discord's client library, the studio and its database, the prompt writer over HTTP, and
 * the engine, with a model whose weights are random but real, or with the one that ships. Only Discord and Ollama are
 * emulated.
 */
class EndToEndTest {
    private static final Pattern SEED = Pattern.compile("seed `(\\d+)`");

    @TempDir
    private Path home;

    @Test
    void an_idea_becomes_a_picture_that_can_be_rerolled_and_painted_again_byte_for_byte_even_after_a_restart()
            throws IOException {
        try (DiscordEmulator discord = DiscordEmulator.start();
                OllamaServer ollama =
                        OllamaServer.answering(ChatAnswer.withSubject("a red house by a lake at night"))) {
            Person anna = discord.person("anna");
            PostedMessage first;
            try (Running bot = start(discord, ollama, BundledModel.untrained())) {
                anna.slash("imagine", "idea", "red house, lake, night", "size", "64x64", "steps", 3);
                first = awaitPicture(discord);
                assertThat(first.text()).contains("a red house by a lake at night", "prompt by the language model");

                anna.replies(first, "reroll");
                PostedMessage second = awaitPicture(discord, first);
                assertThat(seedOf(second)).isNotEqualTo(seedOf(first));
                assertThat(second.picture().bytes())
                        .isNotEqualTo(first.picture().bytes());

                anna.replies(second, seedOf(first));
                PostedMessage third = awaitPicture(discord, first, second);
                assertThat(seedOf(third)).isEqualTo(seedOf(first));
                assertThat(third.picture().bytes()).isEqualTo(first.picture().bytes());
                assertThat(bot.studio().queue()).isEmpty();
            }
            List<PostedMessage> before = discord.messages();
            try (Running again = start(discord, ollama, BundledModel.untrained())) {
                anna.clicks(first, "Same seed");
                PostedMessage fourth = awaitPicture(discord, before.toArray(PostedMessage[]::new));
                assertThat(fourth.picture().bytes()).isEqualTo(first.picture().bytes());
                assertThat(again.studio().recent("discord:" + anna.id(), 10)).hasSize(4);
            }
        }
    }

    @Test
    void a_picture_shows_the_colour_that_was_asked_for() throws IOException {
        try (DiscordEmulator discord = DiscordEmulator.start();
                OllamaServer ollama = OllamaServer.answering(ChatAnswer.failing(500));
                Running bot = start(discord, ollama, BundledModel.standard())) {
            Person anna = discord.person("anna");
            anna.slash("imagine", "idea", "a red house", "seed", 7);
            PostedMessage red = awaitPicture(discord);
            anna.slash("imagine", "idea", "a blue house", "seed", 7);
            PostedMessage blue = awaitPicture(discord, red);
            anna.replies(red, "7");
            PostedMessage again = awaitPicture(discord, red, blue);

            assertThat(redness(red)).isGreaterThan(0.01).isGreaterThan(3 * redness(blue));
            assertThat(again.picture().bytes()).isEqualTo(red.picture().bytes());
            assertThat(bot.studio().queue()).isEmpty();
        }
    }

    /** The share of pixels that are red. */
    private static double redness(PostedMessage picture) throws IOException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(picture.picture().bytes()));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels)
                        .mapToObj(Color::new)
                        .filter(color -> color.getRed() > 130 && color.getGreen() < 100 && color.getBlue() < 100)
                        .count()
                / (double) pixels.length;
    }

    /** The program, from its settings on. */
    private record Running(DiscordBot bot, Studio studio) implements AutoCloseable {
        @Override
        public void close() {
            bot.stopOrders();
            studio.close();
            bot.close();
        }
    }

    private Running start(DiscordEmulator discord, OllamaServer ollama, BundledModel model) {
        Workshop workshop = Workshop.open(
                home,
                Optional.empty(),
                Map.of(
                        "DISCORD_TOKEN", DiscordEmulator.TOKEN,
                        "SEEDLING_DISCORD_API_URL", discord.apiUrl(),
                        "SEEDLING_DISCORD_GATEWAY_URL", discord.gatewayUrl(),
                        "SEEDLING_OLLAMA_URL", ollama.url().toString(),
                        "SEEDLING_OLLAMA_MODELS", "tiny",
                        "SEEDLING_MODEL", model.unpack(home.resolve("cache")).toString()));
        Settings settings = workshop.settings();
        Studio studio = workshop.openStudio();
        DiscordBot bot = DiscordBot.join(settings.discord(), settings.limits(), settings.queue(), studio);
        studio.start(List.of(bot.courier()));
        return new Running(bot, studio);
    }

    private static PostedMessage awaitPicture(DiscordEmulator discord, PostedMessage... known) {
        List<String> ids = Arrays.stream(known).map(PostedMessage::id).toList();
        return discord.awaitMessage("picture", message -> message.hasPicture() && !ids.contains(message.id()));
    }

    private static String seedOf(PostedMessage picture) {
        return SEED.matcher(picture.text())
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst()
                .orElseThrow();
    }
}
