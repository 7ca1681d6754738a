package dev.seedling.bot.cli.doctor;

import dev.seedling.bot.settings.SettingsException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** The settings file: it can be read, and every key in it means something. */
public final class SettingsCheck implements Check {
    private static final String WHAT = "settings";

    private final Supplier<Optional<Path>> read;

    /** @param read reads the settings and returns their file, if there is one; throws {@link SettingsException} */
    public SettingsCheck(Supplier<Optional<Path>> read) {
        this.read = read;
    }

    @Override
    public Finding look() {
        try {
            return Finding.ok(
                    WHAT, read.get().map(Path::toString).orElse("no file; the defaults and the environment hold"));
        } catch (SettingsException e) {
            return Finding.fail(
                    WHAT, String.valueOf(e.getMessage()), "correct it; config/seedling.yaml explains every key");
        }
    }
}
