package dev.seedling.bot.cli;

import dev.seedling.bot.models.Models;
import dev.seedling.bot.settings.Settings;
import dev.seedling.promptcraft.PromptWriter;

/** What commands work with. Each is made when it is asked for: {@code --help} loads no model. */
public interface Parts {
    Settings settings();

    /** The writer that the settings choose. */
    PromptWriter writer();

    /** The writer that needs no language model. */
    PromptWriter rules();

    /** What is on the shelf, and what can be put there. */
    Models models();
}
