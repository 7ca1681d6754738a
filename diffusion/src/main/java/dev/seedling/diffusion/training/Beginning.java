package dev.seedling.diffusion.training;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.program.Torch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a training begins with. Once it has a checkpoint of text encoder and UNet, it goes on from that. */
public final class Beginning {
    /** Every stage learns from its start. */
    public static final Beginning NOTHING = new Beginning(Optional.empty());

    private final Optional<Path> model;

    private Beginning(Optional<Path> model) {
        this.model = model;
    }

    /**
     * A finished model that is to learn on: its autoencoder stays, text encoder and UNet go through their stage once more.
     *
     * @param folder of a model that an earlier training left
     */
    public static Beginning with(Path folder) {
        return new Beginning(Optional.of(folder));
    }

    /** @throws DiffusionException if the training in a work folder began otherwise, and would be spoilt */
    void requireFit(Path work) throws IOException {
        if (model.isPresent() && begun(work)) {
            Origin.require(work, model.get());
        } else if (model.isPresent()) {
            Adoption.requireUnused(work.resolve(Sprout.AUTOENCODER));
        }
    }

    void into(Path work, Recipe recipe, Torch torch) throws IOException {
        if (model.isPresent() && !begun(work)) {
            new Adoption(work, recipe, torch).adopt(model.get());
        }
    }

    private static boolean begun(Path work) {
        return Files.exists(Course.last(work.resolve(Sprout.DIFFUSION)));
    }
}
