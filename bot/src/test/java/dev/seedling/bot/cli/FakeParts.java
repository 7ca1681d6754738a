package dev.seedling.bot.cli;

import dev.seedling.bot.models.Models;
import dev.seedling.bot.settings.Settings;
import dev.seedling.bot.settings.SettingsReader;
import dev.seedling.bot.studio.FakeEngine;
import dev.seedling.bot.studio.PngEncoder;
import dev.seedling.bot.studio.Recipe;
import dev.seedling.bot.studio.Studio;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.png.PaintRecord;
import dev.seedling.diffusion.png.PictureFile;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.ollama.OllamaHealth;
import dev.seedling.promptcraft.writer.PromptWriters;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Real rules, real settings, real files; an engine that paints at once. */
record FakeParts(Settings settings, PromptWriter chosen, FakeEngine engine, Supplier<Models> shelf) implements Parts {
    FakeParts(Path home) {
        this(home, PromptWriters.rules());
    }

    FakeParts(Path home, PromptWriter chosen) {
        this(new SettingsReader(Map.of(), home).read(), chosen, new FakeEngine(), () -> {
            throw new IllegalStateException("this test has no models");
        });
    }

    FakeParts withModels(Models models) {
        return new FakeParts(settings, chosen, engine, () -> models);
    }

    @Override
    public PromptWriter writer(TokenCounter counter) {
        return chosen;
    }

    @Override
    public PromptWriter rules(TokenCounter counter) {
        return PromptWriters.rules(counter);
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
    public ImageEngine openEngine() {
        if (!List.of(Settings.DEFAULTS.model(), FakeEngine.MODEL.name()).contains(settings.model())) {
            throw new DiffusionException("model must be fake, was '%s'".formatted(settings.model()));
        }
        return engine;
    }

    @Override
    public Studio openStudio() {
        return Studio.open(settings, this::writer, this::openEngine, png());
    }

    @Override
    public Parts withModel(String model) {
        return new FakeParts(settings.withModel(model), chosen, engine, shelf);
    }

    private static byte[] encode(Picture picture, Recipe recipe) {
        PaintRecord painting = new PaintRecord(
                picture.request(), recipe.crafted().idea(), "fake", "", List.of(), picture.compute(), "");
        return PictureFile.write(picture.image(), painting);
    }

    @Override
    public Models models() {
        return shelf.get();
    }
}
