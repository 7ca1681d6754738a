package dev.seedling.bot.cli;

import dev.seedling.bot.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where training keeps what it works with. */
final class WorkFolder {
    @Option(
            names = "--work",
            paramLabel = "FOLDER",
            description = "The training's own: checkpoints, curves and pictures (data/sprout).")
    private Optional<Path> named = Optional.empty();

    /** The one that was named, else that of the settings. */
    Path in(Settings settings) {
        return named.orElseGet(() -> settings.dataFolder().resolve("sprout"));
    }
}
