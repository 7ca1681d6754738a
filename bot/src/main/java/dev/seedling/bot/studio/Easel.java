package dev.seedling.bot.studio;

import dev.seedling.diffusion.ImageEngine;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The engine, loaded when it is first needed and shared from then on. */
final class Easel implements AutoCloseable {
    private final Supplier<ImageEngine> loader;
    private @Nullable ImageEngine loaded;

    Easel(Supplier<ImageEngine> loader) {
        this.loader = loader;
    }

    /** @throws dev.seedling.diffusion.DiffusionException if the model cannot be loaded; tried again at the next call */
    synchronized ImageEngine engine() {
        if (loaded == null) {
            loaded = loader.get();
        }
        return loaded;
    }

    @Override
    public synchronized void close() {
        if (loaded != null) {
            loaded.close();
            loaded = null;
        }
    }
}
