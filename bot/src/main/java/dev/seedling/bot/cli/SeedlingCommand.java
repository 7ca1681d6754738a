package dev.seedling.bot.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself: what holds for all of its commands. */
@Command(
        name = "seedling",
        description = "Paints pictures from ideas, here or in Discord.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT)
final class SeedlingCommand {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Settings; if left out, the file that SEEDLING_CONFIG names, or else config/seedling.yaml.")
    private Optional<Path> config = Optional.empty();

    Optional<Path> config() {
        return config;
    }
}
