package dev.seedling.bot.studio;

import dev.seedling.diffusion.DiffusionException;
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

    /** @throws ModelTrouble if the model cannot be opened; tried again at the next call */
    synchronized ImageEngine engine() {
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    private ImageEngine load() {
        try {
            return loader.get();
        } catch (DiffusionException e) {
            throw new ModelTrouble(StudioException.sentenceOf(e), e);
        } catch (RuntimeException e) {
            throw new ModelTrouble("the model cannot be opened: " + e, e);
        }
    }

    /** Closes the engine, if one is open; the next picture opens another. */
    @Override
    public synchronized void close() {
        ImageEngine open = loaded;
        loaded = null; // also where closing fails, as it may on a broken device
        if (open != null) {
            open.close();
        }
    }
}
