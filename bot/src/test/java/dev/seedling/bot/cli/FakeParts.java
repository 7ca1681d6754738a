package dev.seedling.bot.cli;

import dev.seedling.bot.models.Models;
import dev.seedling.bot.settings.Settings;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.writer.PromptWriters;

/** Real rules, no language model. */
record FakeParts(Settings settings, PromptWriter writer) implements Parts {
    FakeParts() {
        this(Settings.DEFAULTS, PromptWriters.rules());
    }

    @Override
    public PromptWriter rules() {
        return PromptWriters.rules();
    }

    @Override
    public Models models() {
        throw new IllegalStateException("this test has no models");
    }
}
