package dev.seedling.bot.cli;

import dev.seedling.promptcraft.PromptFamily;
import picocli.CommandLine.ITypeConverter;

/** Reads a family's name, and says which there are if it is none. */
final class FamilyConverter implements ITypeConverter<PromptFamily> {
    @Override
    public PromptFamily convert(String text) {
        return PromptFamily.of(text);
    }
}
