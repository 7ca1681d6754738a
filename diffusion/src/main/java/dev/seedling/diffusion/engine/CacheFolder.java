package dev.seedling.diffusion.engine;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a user's caches belong on this operating system. */
public final class CacheFolder {
    private CacheFolder() {}

    /** Seedling's own folder among them; it may not exist yet. */
    public static Path standard() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static Path of(String system, Path home, Map<String, String> environment) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        String windows = environment.getOrDefault("LOCALAPPDATA", "");
        String name = system.toLowerCase(Locale.ROOT);
        if (!xdg.isBlank()) {
            return Path.of(xdg, "seedling");
        } else if (name.startsWith("windows") && !windows.isBlank()) {
            return Path.of(windows, "seedling", "cache");
        } else if (name.startsWith("mac")) {
            return home.resolve("Library/Caches/seedling");
        }
        return home.resolve(".cache/seedling");
    }
}
