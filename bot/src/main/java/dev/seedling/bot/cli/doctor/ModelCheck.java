package dev.seedling.bot.cli.doctor;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ModelCard;
import java.util.function.Supplier;

/** The model that paints: it is opened, which takes as long as at a painting and needs as much memory. */
public final class ModelCheck implements Check {
    private static final String WHAT = "model";
    private static final String ANOTHER =
            "'./seedling models list' says which models can be had, 'models get' fetches one; 'device' in the settings"
                    + " chooses what they run on";

    private final String name;
    private final Supplier<ImageEngine> engine;

    public ModelCheck(String name, Supplier<ImageEngine> engine) {
        this.name = name;
        this.engine = engine;
    }

    @Override
    public Finding look() {
        try (ImageEngine open = engine.get()) {
            ModelCard model = open.model();
            String found = "%s opens: %s, %s, %s"
                    .formatted(
                            model.name(),
                            model.family(),
                            open.compute().dtype(),
                            open.compute().device());
            return model.trained() ? Finding.ok(WHAT, found) : Finding.warn(WHAT, found + ", untrained", ANOTHER);
        } catch (DiffusionException e) {
            return Finding.fail(WHAT, String.valueOf(e.getMessage()), ANOTHER);
        } catch (RuntimeException | LinkageError e) {
            // A library that cannot be loaded comes as either; whoever looks for faults wants to see it.
            String found = "%s does not open: %s".formatted(name, e);
            return Finding.fail(
                    WHAT,
                    found,
                    "remove .djl.ai in your home folder, or what DJL_CACHE_DIR names: libtorch is then unpacked anew");
        }
    }
}
