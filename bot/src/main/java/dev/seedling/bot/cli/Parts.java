package dev.seedling.bot.cli;

import dev.seedling.bot.models.Models;
import dev.seedling.bot.settings.Settings;
import dev.seedling.bot.studio.PngEncoder;
import dev.seedling.bot.studio.Scribe;
import dev.seedling.bot.studio.Studio;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.promptcraft.ollama.OllamaHealth;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** What commands work with. Each is made when it is asked for: {@code --help} loads no model. */
public interface Parts {
    Settings settings();

    /** Where the settings were read; empty where there is no file. */
    Optional<Path> settingsFile();

    /** How the settings have words written. */
    Scribe scribe();

    /**
     * Gets the language model ready in the background, where the settings have one.
     *
     * @param tell gets sentences on how it does, from another thread
     */
    void warmUp(Consumer<String> tell);

    /** Asks the settings' language model server how it does. */
    OllamaHealth ollamaHealth();

    PngEncoder png();

    /** Where a model lies: by its name, or as a path. */
    Path findModel(String name);

    /** Loads the settings' model; the caller closes it. */
    ImageEngine openEngine();

    /** Opens the queue and the history; the caller starts and closes it. */
    Studio openStudio();

    /** What is on the shelf, and what can be put there. */
    Models models();

    /** The same parts, with another model. */
    Parts withModel(String model);
}
