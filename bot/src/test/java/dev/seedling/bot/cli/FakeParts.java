package dev.seedling.bot.cli;

import dev.seedling.bot.models.Models;
import dev.seedling.bot.settings.Settings;
import dev.seedling.bot.settings.SettingsReader;
import dev.seedling.bot.studio.FakeEngine;
import dev.seedling.bot.studio.FakeScribe;
import dev.seedling.bot.studio.PngEncoder;
import dev.seedling.bot.studio.Recipe;
import dev.seedling.bot.studio.Scribe;
import dev.seedling.bot.studio.Studio;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.png.PaintRecord;
import dev.seedling.diffusion.png.PictureFile;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.guard.Policies;
import dev.seedling.promptcraft.ollama.OllamaHealth;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Real rules, real settings, real files; an engine that paints at once. */
record FakeParts(Settings settings, Scribe chosen, FakeEngine engine, Supplier<Models> shelf) implements Parts {
    FakeParts(Path home) {
        this(home, FakeScribe.rules());
    }

    FakeParts(Path home, PromptWriter chosen) {
        this(home, FakeScribe.of(chosen, Policies.OPEN));
    }

    FakeParts(Path home, Scribe chosen) {
        this(new SettingsReader(Map.of(), home).read(), chosen, new FakeEngine(), () -> {
            throw new IllegalStateException("this test has no models");
        });
    }

    FakeParts withModels(Models models) {
        return new FakeParts(settings, chosen, engine, () -> models);
    }

    @Override
    public Scribe scribe() {
        return chosen;
    }

    @Override
    public void warmUp(Consumer<String> tell) {
        tell.accept("there is no language model here");
    }

    @Override
    public Optional<Path> settingsFile() {
        return Optional.empty();
    }

    @Override
    public OllamaHealth ollamaHealth() {
        return new OllamaHealth(OllamaHealth.State.DOWN, "", List.of(), "down");
    }

    @Override
    public PngEncoder png() {
        return FakeParts::encode;
    }

    @Override
    public Path findModel(String name) {
        return Path.of(name);
    }

    @Override
    public ImageEngine openEngine() {
        if (!List.of(Settings.DEFAULTS.model(), FakeEngine.MODEL.name()).contains(settings.model())) {
            throw new DiffusionException("model must be fake, was '%s'".formatted(settings.model()));
        }
        return engine;
    }

    @Override
    public Studio openStudio() {
        return Studio.open(settings, chosen, this::openEngine, png());
    }

    @Override
    public Parts withModel(String model) {
        return new FakeParts(settings.withModel(model), chosen, engine, shelf);
    }

    private static byte[] encode(Picture picture, Recipe recipe) {
        PaintRecord painting = new PaintRecord(
                picture.request(), recipe.crafted().idea(), "fake", "", picture.ingredients(), picture.compute(), "");
        return PictureFile.write(picture.image(), painting);
    }

    @Override
    public Models models() {
        return shelf.get();
    }
}
