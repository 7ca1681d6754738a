package dev.seedling.bot.studio;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The engine, loaded when it is first needed and shared from then on. */
final class Easel implements AutoCloseable {
    private final Supplier<ImageEngine> loader;
    private final Duration mendRetry;
    private @Nullable ImageEngine loaded;
    private @Nullable ModelTrouble trouble;
    private Instant nextTry = Instant.MIN;

    /** @param mendRetry how long it is not tried again after a failure: opening may read gigabytes, and many may ask */
    Easel(Supplier<ImageEngine> loader, Duration mendRetry) {
        this.loader = loader;
        this.mendRetry = mendRetry;
    }

    /** @throws ModelTrouble if the model cannot be opened, or could not a moment ago */
    synchronized ImageEngine engine() {
        if (loaded == null) {
            if (trouble != null && Instant.now().isBefore(nextTry)) {
                throw trouble;
            }
            loaded = load();
            trouble = null;
        }
        return loaded;
    }

    private ImageEngine load() {
        try {
            return loader.get();
        } catch (DiffusionException e) {
            throw noted(new ModelTrouble(StudioException.sentenceOf(e), e));
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            throw noted(new ModelTrouble("the model cannot be opened: " + e, e));
        }
    }

    private ModelTrouble noted(ModelTrouble found) {
        trouble = found;
        nextTry = Instant.now().plus(mendRetry);
        return found;
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
