package dev.seedling.bot.discord;

import dev.seedling.bot.settings.LimitSettings;
import dev.seedling.bot.settings.QueueSettings;
import dev.seedling.bot.studio.Order;
import dev.seedling.bot.studio.Studio;
import dev.seedling.bot.studio.Ticket;
import dev.seedling.bot.studio.Wish;
import dev.seedling.bot.studio.Wishes;
import dev.seedling.bot.studio.Wishes.Wording;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.Seeds;
import dev.seedling.diffusion.Variation;
import java.util.List;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /imagine}: a picture from a rough idea. */
final class ImagineCommand implements SlashCommand {
    private static final int MAX_IDEA = 2000;
    private static final int MAX_COUNT = 10;

    private final Studio studio;
    private final LimitSettings limits;
    private final QueueSettings queue;

    ImagineCommand(Studio studio, LimitSettings limits, QueueSettings queue) {
        this.studio = studio;
        this.limits = limits;
        this.queue = queue;
    }

    @Override
    public SlashCommandData shown() {
        return Commands.slash("imagine", "Paints a picture from a rough idea")
                .setNameLocalization(DiscordLocale.GERMAN, "male")
                .setDescriptionLocalization(DiscordLocale.GERMAN, "Malt ein Bild nach einer groben Idee")
                .addOptions(idea())
                .addOptions(picture())
                .addOptions(series());
    }

    private static OptionData idea() {
        return option(OptionType.STRING, "idea", "What to paint, in your own words", "idee", "Was gemalt werden soll")
                .setRequired(true)
                .setMaxLength(MAX_IDEA);
    }

    private List<OptionData> picture() {
        return List.of(
                option(
                                OptionType.INTEGER,
                                "seed",
                                "Where the noise starts; the same seed, the same picture",
                                "seed",
                                "Wo das Rauschen beginnt; gleicher Seed, gleiches Bild")
                        .setRequiredRange(0, Seeds.MAX),
                option(
                                OptionType.STRING,
                                "size",
                                "Width and height, such as 512x768",
                                "format",
                                "Breite und Höhe, etwa 512x768")
                        .setMaxLength(9),
                option(
                                OptionType.INTEGER,
                                "steps",
                                "More steps take longer and may look finer",
                                "schritte",
                                "Mehr Schritte dauern länger und werden vielleicht feiner")
                        .setRequiredRange(1, limits.maxSteps()),
                option(
                        OptionType.BOOLEAN,
                        "raw",
                        "Paint the idea as it is, without rewriting it",
                        "roh",
                        "Die Idee so malen, wie sie ist, ohne sie umzuschreiben"));
    }

    private List<OptionData> series() {
        return List.of(
                option(
                                OptionType.INTEGER,
                                "count",
                                "How many pictures, each with the next seed",
                                "anzahl",
                                "Wie viele Bilder, jedes mit dem nächsten Seed")
                        .setRequiredRange(1, Math.min(MAX_COUNT, queue.waitingPerUser())),
                option(
                                OptionType.INTEGER,
                                "variation-seed",
                                "A second seed, to be blended in; with count, the one that counts up",
                                "variations-seed",
                                "Ein zweiter Seed, der eingemischt wird; bei mehreren Bildern zählt er weiter")
                        .setRequiredRange(0, Seeds.MAX),
                option(
                                OptionType.NUMBER,
                                "variation-strength",
                                "How much of the second seed, 0 to 1; 0.2 if left out",
                                "variations-stärke",
                                "Wie viel vom zweiten Seed, 0 bis 1; sonst 0,2")
                        .setRequiredRange(0.0, 1.0));
    }

    /** @return the first picture's ticket */
    @Override
    public Ticket order(Asked asked, Given given) {
        Wishes wishes = Wishes.NONE
                .withSeed(Wish.of(given.number("seed")))
                .withSize(Wish.of(given.text("size").map(ImageSize::parse)))
                .withSteps(Wish.of(given.number("steps").map(Math::toIntExact)))
                .withVariation(
                        Wish.of(Variation.of(given.number("variation-seed"), given.decimal("variation-strength"))))
                .withWording(given.flag("raw") ? Wording.AS_IS : Wording.CRAFTED);
        Order order = new Order(given.text("idea").orElse(""), wishes, asked.requester(), asked.origin());
        int count = given.number("count").map(Math::toIntExact).orElse(1);
        return studio.submitSeries(order, count).get(0);
    }

    private static OptionData option(OptionType type, String name, String shown, String german, String shownGerman) {
        return new OptionData(type, name, shown)
                .setNameLocalization(DiscordLocale.GERMAN, german)
                .setDescriptionLocalization(DiscordLocale.GERMAN, shownGerman);
    }
}
