package dev.seedling.bot.cli;

import dev.seedling.bot.console.Album;
import dev.seedling.bot.console.Caption;
import dev.seedling.bot.console.ExtraOptions;
import dev.seedling.bot.console.PaintProgress;
import dev.seedling.bot.console.WishOptions;
import dev.seedling.bot.studio.Recipe;
import dev.seedling.bot.studio.Scribe;
import dev.seedling.bot.studio.StudioException;
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
import dev.seedling.promptcraft.writer.PromptWriters;
import java.nio.file.Files;
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
    private static final int MAX_COUNT = 100;

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
            names = "--count",
            paramLabel = "N",
            description = "How many pictures to paint, 1 to 100, each as the next seed gives it alone.")
    private int count = 1;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "The PNG to write, or a folder for it; pictures/ if left out. A file there is replaced.")
    private Optional<Path> out = Optional.empty();

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
        check(text);
        Extras extras = extraOptions.extras();
        Parts chosen = model.map(name -> parts.get().withModel(name)).orElseGet(parts);
        streams.progress().say("loading the model");
        try (Interruption interruption = new Interruption();
                ImageEngine engine = chosen.openEngine()) {
            CraftedPrompt crafted = craft(text, engine, chosen);
            PaintProgress progress = new PaintProgress(streams.progress(), interruption::asked);
            long seed = options.wishes().seed().orElse(Seeds.draw());
            ImageRequest first = request(crafted, seed, extras, engine.model().defaults());
            Series series = new Series(seed, extras);
            for (int i = 0; i < count; i++) {
                paint(crafted, series.apply(first, i), engine, progress, chosen);
            }
        }
        return 0;
    }

    /** Before the model is loaded: nobody should wait for a refusal. */
    private void check(String text) {
        new Idea(text, PromptFamily.SD15);
        if (count < 1 || count > MAX_COUNT) {
            throw new StudioException("count must be 1 to %d, was %d".formatted(MAX_COUNT, count));
        }
        if (count > 1 && out.filter(path -> !Files.isDirectory(path)).isPresent()) {
            throw new StudioException(
                    "out must be a folder that exists for %d pictures, was %s".formatted(count, out.get()));
        }
        out.filter(path -> !Files.isDirectory(path)).ifPresent(Album::requireReplaceable);
    }

    private CraftedPrompt craft(String text, ImageEngine engine, Parts chosen) {
        Scribe scribe = chosen.scribe();
        Idea idea = new Idea(text, scribe.words().family(engine.model().family()));
        if (options.wishes().wording() == Wording.AS_IS) {
            return PromptWriters.asIs(scribe.aids(engine::countTokens)).craft(idea);
        }
        streams.progress().say("writing the prompt");
        return scribe.writer(engine::countTokens).craft(idea);
    }

    private ImageRequest request(CraftedPrompt crafted, long seed, Extras extras, PaintDefaults usual) {
        String steerAway = Stream.concat(negative.stream(), Stream.of(crafted.negative()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        Wishes wishes = options.wishes();
        ImageRequest request = wishes.request(crafted.prompt(), steerAway, seed, usual);
        return extras.imageToImage()
                .map(ImageToImage::picture)
                .filter(picture -> wishes.size().value().isEmpty())
                .map(picture -> request.withSize(ImageSize.suiting(picture.width(), picture.height(), usual.size())))
                .orElse(request);
    }

    private void paint(
            CraftedPrompt crafted, ImageRequest request, ImageEngine engine, PaintProgress progress, Parts chosen) {
        Film film = new Film(progress);
        Picture picture = engine.paint(request, filmed ? film : progress);
        Recipe recipe = new Recipe(crafted, request, engine.model());
        Path file = write(chosen.png().encode(picture, recipe), recipe, chosen);
        streams.progress().clear();
        Caption.of(file, recipe).forEach(streams.out()::println);
        if (filmed) {
            Path strip = Album.write(film.png(picture.image()), Album.beside(file, "film"));
            streams.out().println(Caption.film(strip));
        }
    }

    private Path write(byte[] png, Recipe recipe, Parts chosen) {
        if (out.isPresent() && !Files.isDirectory(out.get())) {
            return Album.write(png, out.get());
        }
        Album album = new Album(out.orElse(chosen.settings().picturesFolder()));
        return album.keep(png, recipe.request().seed(), recipe.crafted().idea());
    }
}
