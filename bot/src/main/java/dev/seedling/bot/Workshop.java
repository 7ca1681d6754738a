package dev.seedling.bot;

import dev.seedling.bot.cli.Parts;
import dev.seedling.bot.settings.Settings;
import dev.seedling.bot.settings.SettingsReader;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.ollama.OllamaSettings;
import dev.seedling.promptcraft.ollama.OllamaSettings.MissingModel;
import dev.seedling.promptcraft.writer.PromptWriters;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The composition root: every part of the program is made here, by hand, from the settings. */
final class Workshop implements Parts {
    private final Settings settings;

    Workshop(Path home, Optional<Path> config, Map<String, String> environment) {
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
