package dev.seedling.bot;

import dev.seedling.bot.cli.Parts;
import dev.seedling.bot.models.ModelCatalogue;
import dev.seedling.bot.models.Models;
import dev.seedling.bot.settings.Settings;
import dev.seedling.bot.settings.SettingsReader;
import dev.seedling.diffusion.hub.HubAccess;
import dev.seedling.diffusion.hub.HubModels;
import dev.seedling.diffusion.hub.ModelShelf;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.ollama.OllamaSettings;
import dev.seedling.promptcraft.ollama.OllamaSettings.MissingModel;
import dev.seedling.promptcraft.writer.PromptWriters;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The composition root: every part of the program is made here, by hand, from the settings. */
final class Workshop implements Parts {
    private static final Path CATALOGUE = Path.of("config", "models.yaml");

    private final Path home;
    private final Map<String, String> environment;
    private final Settings settings;

    Workshop(Path home, Optional<Path> config, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
        SettingsReader reader = new SettingsReader(environment, home);
        this.settings = config.map(reader::read).orElseGet(reader::read);
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public PromptWriter writer() {
        return switch (settings.writer()) {
            case OLLAMA -> PromptWriters.ollama(ollama(settings.ollama()));
            case RULES -> rules();
        };
    }

    @Override
    public PromptWriter rules() {
        return PromptWriters.rules();
    }

    @Override
    public Models models() {
        Path folder = settings.modelsFolder();
        HubAccess access = HubAccess.from(environment, Path.of(System.getProperty("user.home")));
        return new Models(
                folder,
                ModelCatalogue.read(home.resolve(CATALOGUE)),
                new ModelShelf(folder, settings.dataFolder().resolve("models.json")),
                new HubModels(access));
    }

    private static OllamaSettings ollama(dev.seedling.bot.settings.OllamaSettings chosen) {
        return new OllamaSettings(
                chosen.url(),
                chosen.models(),
                chosen.connectTimeout(),
                chosen.timeout(),
                chosen.keepAlive(),
                switch (chosen.missingModel()) {
                    case SAY -> MissingModel.TELL;
                    case PULL -> MissingModel.PULL;
                });
    }
}
