package dev.seedling.bot.cli;

import dev.seedling.bot.models.Models;
import dev.seedling.bot.settings.Settings;
import dev.seedling.bot.studio.PngEncoder;
import dev.seedling.bot.studio.Studio;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.ollama.OllamaHealth;
import java.nio.file.Path;
import java.util.Optional;

/** What commands work with. Each is made when it is asked for: {@code --help} loads no model. */
public interface Parts {
    Settings settings();

    /** Where the settings were read; empty where there is no file. */
    Optional<Path> settingsFile();

    /**
     * The writer that the settings choose.
     *
     * @param counter the tokenizer of the model that will paint
     */
    PromptWriter writer(TokenCounter counter);

    /** The writer that needs no language model. */
    PromptWriter rules(TokenCounter counter);

    /** Asks the settings' language model server how it does. */
    OllamaHealth ollamaHealth();

    PngEncoder png();

    /** Loads the settings' model; the caller closes it. */
    ImageEngine openEngine();

    /** Opens the queue and the history; the caller starts and closes it. */
    Studio openStudio();

    /** What is on the shelf, and what can be put there. */
    Models models();

    /** The same parts, with another model. */
    Parts withModel(String model);
}
