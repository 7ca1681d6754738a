package dev.seedling.bot.cli;

import dev.seedling.promptcraft.PromptcraftException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file with one idea a line, in UTF-8. Blank lines are passed over. */
final class IdeaFile {
    private static final Path STDIN = Path.of("-");

    private IdeaFile() {}

    static List<String> read(Path file) {
        try {
            byte[] bytes = file.equals(STDIN) ? System.in.readAllBytes() : Files.readAllBytes(file);
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            String why = Files.exists(file) ? "cannot be read" : "does not exist";
            throw new PromptcraftException("the file of ideas %s %s".formatted(file, why), e);
        }
    }
}
