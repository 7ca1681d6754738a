package dev.seedling.bot.cli;

import dev.seedling.bot.cli.doctor.Check;
import dev.seedling.bot.cli.doctor.FolderCheck;
import dev.seedling.bot.cli.doctor.JavaCheck;
import dev.seedling.bot.cli.doctor.ModelCheck;
import dev.seedling.bot.cli.doctor.OllamaCheck;
import dev.seedling.bot.cli.doctor.PolicyCheck;
import dev.seedling.bot.cli.doctor.ProcessorCheck;
import dev.seedling.bot.cli.doctor.SettingsCheck;
import dev.seedling.bot.cli.doctor.TokenCheck;
import dev.seedling.bot.settings.Settings;
import dev.seedling.bot.settings.SettingsException;
import java.util.List;
import java.util.function.Supplier;

/** The catalogue of checks. A new one is one file, and one line here. */
final class Checks {
    private Checks() {}

    /** Those that can be made: without settings, only what does not depend on them. */
    static List<Check> of(Supplier<Parts> parts) {
        SettingsCheck file = new SettingsCheck(() -> parts.get().settingsFile());
        try {
            return of(file, parts.get());
        } catch (SettingsException e) {
            return List.of(file, JavaCheck.here(), ProcessorCheck.here(Settings.DEFAULTS.dtype()));
        }
    }

    private static List<Check> of(SettingsCheck file, Parts parts) {
        Settings settings = parts.settings();
        return List.of(
                file,
                JavaCheck.here(),
                ProcessorCheck.here(settings.dtype()),
                FolderCheck.of("data folder", "data-folder", settings.dataFolder()),
                FolderCheck.of("pictures folder", "pictures-folder", settings.picturesFolder()),
                new ModelCheck(settings.model(), parts::openEngine),
                new OllamaCheck(settings, parts::ollamaHealth),
                new PolicyCheck(() -> parts.scribe().policies()),
                new TokenCheck(settings.discord().token()));
    }
}
