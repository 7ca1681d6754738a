package dev.seedling.bot.discord;

import dev.seedling.bot.settings.LimitSettings;
import dev.seedling.bot.studio.Order;
import dev.seedling.bot.studio.Studio;
import dev.seedling.bot.studio.Ticket;
import dev.seedling.bot.studio.Wish;
import dev.seedling.bot.studio.Wishes;
import dev.seedling.bot.studio.Wishes.Wording;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.Seeds;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /imagine}: a picture from a rough idea. */
final class ImagineCommand implements SlashCommand {
    private static final int MAX_IDEA = 2000;

    private final Studio studio;
    private final LimitSettings limits;

    ImagineCommand(Studio studio, LimitSettings limits) {
        this.studio = studio;
        this.limits = limits;
    }

    @Override
    public SlashCommandData shown() {
        return Commands.slash("imagine", "Paints a picture from a rough idea")
                .setNameLocalization(DiscordLocale.GERMAN, "male")
                .setDescriptionLocalization(DiscordLocale.GERMAN, "Malt ein Bild nach einer groben Idee")
                .addOptions(
                        option(
                                        OptionType.STRING,
                                        "idea",
                                        "What to paint, in your own words",
                                        "idee",
                                        "Was gemalt werden soll")
                                .setRequired(true)
                                .setMaxLength(MAX_IDEA),
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

    @Override
    public Ticket order(Asked asked, Given given) {
        Wishes wishes = Wishes.NONE
                .withSeed(Wish.of(given.number("seed")))
                .withSize(Wish.of(given.text("size").map(ImageSize::parse)))
                .withSteps(Wish.of(given.number("steps").map(Math::toIntExact)))
                .withWording(given.flag("raw") ? Wording.AS_IS : Wording.CRAFTED);
        return studio.submit(new Order(given.text("idea").orElse(""), wishes, asked.requester(), asked.origin()));
    }

    private static OptionData option(OptionType type, String name, String shown, String german, String shownGerman) {
        return new OptionData(type, name, shown)
                .setNameLocalization(DiscordLocale.GERMAN, german)
                .setDescriptionLocalization(DiscordLocale.GERMAN, shownGerman);
    }
}
