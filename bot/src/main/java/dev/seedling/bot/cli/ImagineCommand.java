package dev.seedling.bot.cli;

import dev.seedling.bot.console.Album;
import dev.seedling.bot.console.Caption;
import dev.seedling.bot.console.ExtraOptions;
import dev.seedling.bot.console.PaintProgress;
import dev.seedling.bot.console.WishOptions;
import dev.seedling.bot.studio.PngEncoder;
import dev.seedling.bot.studio.Recipe;
import dev.seedling.bot.studio.Scribe;
import dev.seedling.bot.studio.Studio;
import dev.seedling.bot.studio.Wishes;
import dev.seedling.bot.studio.Wishes.Wording;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.ImageToImage;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.Seeds;
import dev.seedling.diffusion.film.Film;
import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.writer.PromptWriters;
import dev.seedling.promptcraft.writer.WritingAids;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Paints an idea into a PNG, here and now: no queue, no history. */
@Command(name = "imagine", description = "Paints an idea into a PNG, and prints its path, prompt and seed.")
final class ImagineCommand implements Callable<Integer> {
    @Parameters(paramLabel = "IDEA", arity = "0..*", description = "What to paint, such as: a red house by a lake.")
    private List<String> words = List.of();

    @Mixin
    private WishOptions options = new WishOptions();

    @Mixin
    private ExtraOptions extraOptions = new ExtraOptions();

    @Option(names = "--negative", paramLabel = "TEXT", description = "What to steer away from.")
    private Optional<String> negative = Optional.empty();

    @Option(names = "--model", paramLabel = "MODEL", description = "A name in models/, or a path.")
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "The PNG to write, or a folder for it; pictures/ if left out. A file there is replaced.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--liked",
            description = "Borrow style, light and framing from similar prompts that were liked, as the bot does.")
    private boolean liked;

    @Option(names = "--film", description = "Write a strip of how the picture formed beside it, too.")
    private boolean filmed;

    private final Supplier<Parts> parts;
    private final Streams streams;

    ImagineCommand(Supplier<Parts> parts, Streams streams) {
        this.parts = parts;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        String text = String.join(" ", words);
        // Before the model is loaded: nobody should wait for a refusal.
        new Idea(text, PromptFamily.SD15);
        Wishes wishes = options.wishes();
        int count = options.count();
        Extras extras = extraOptions.extras();
        Parts chosen = model.map(name -> parts.get().withModel(name)).orElseGet(parts);
        Destination destination = destination(chosen, count);
        streams.progress().say("loading the model");
        try (Interruption interruption = new Interruption();
                ImageEngine engine = chosen.openEngine()) {
            CraftedPrompt crafted = craft(text, wishes.wording(), engine, chosen);
            PaintProgress progress = new PaintProgress(streams.progress(), interruption::asked);
            long seed = wishes.seed().orElse(Seeds.draw());
            for (int i = 0; i < count; i++) {
                ImageRequest request = request(
                        crafted,
                        wishes.numbered(seed, i),
                        extras,
                        engine.model().defaults());
                paint(crafted, request, engine, progress, chosen.png(), destination);
            }
        }
        return 0;
    }

    private Destination destination(Parts chosen, int count) {
        Destination destination = out.map(path -> Destination.at(path, count))
                .orElseGet(() -> Destination.inFolder(chosen.settings().picturesFolder()));
        if (filmed) {
            destination.requireRoomForFilm();
        }
        return destination;
    }

    private CraftedPrompt craft(String text, Wording wording, ImageEngine engine, Parts chosen) {
        Scribe scribe = chosen.scribe();
        Idea idea = new Idea(text, scribe.words().family(engine.model().family()));
        if (wording == Wording.AS_IS) {
            PromptWriter asIs = PromptWriters.asIs(scribe.aids(engine::countTokens));
            return PromptWriters.guarded(asIs, scribe.policies().house()).craft(idea);
        }
        streams.progress().say("writing the prompt");
        WritingAids aids = scribe.aids(engine::countTokens);
        if (!liked) {
            return scribe.writer(aids).craft(idea);
        }
        try (Studio studio = chosen.openStudio()) {
            return scribe.writer(Scribe.borrowing(aids, studio.liked())).craft(idea);
        }
    }

    /** @param wishes with a seed */
    private ImageRequest request(CraftedPrompt crafted, Wishes wishes, Extras extras, PaintDefaults usual) {
        String steerAway = Stream.concat(negative.stream(), Stream.of(crafted.negative()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        long seed = wishes.seed().value().orElseThrow();
        ImageRequest plain = wishes.request(crafted.prompt(), steerAway, seed, usual);
        ImageRequest sized = extras.imageToImage()
                .map(ImageToImage::picture)
                .filter(picture -> wishes.size().value().isEmpty())
                .map(picture -> plain.withSize(ImageSize.suiting(picture.width(), picture.height(), usual.size())))
                .orElse(plain);
        Extras all = extras.withPag(plain.extras().pag())
                .withGuidanceRescale(plain.extras().guidanceRescale());
        return sized.withExtras(
                plain.extras().variation().map(all::withVariation).orElse(all));
    }

    private void paint(
            CraftedPrompt crafted,
            ImageRequest request,
            ImageEngine engine,
            PaintProgress progress,
            PngEncoder png,
            Destination destination) {
        Film film = new Film(progress);
        Picture picture = engine.paint(request, filmed ? film : progress);
        Recipe recipe = new Recipe(crafted, request, engine.model());
        Path file =
                destination.keep(png.encode(picture, recipe), recipe.request().seed(), crafted.idea());
        streams.progress().clear();
        Caption.of(file, recipe).forEach(streams.out()::println);
        if (filmed) {
            Path strip = Album.write(film.png(picture.image()), Destination.film(file));
            streams.out().println(Caption.film(strip));
        }
    }
}
