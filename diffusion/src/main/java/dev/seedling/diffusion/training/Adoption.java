package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.training.TrainingState.Role;
import dev.seedling.diffusion.weights.Dtype;
import dev.seedling.diffusion.weights.Safetensors;
import dev.seedling.diffusion.weights.TensorInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lets a network go on from a finished model, as an earlier training left it: float16, nothing of the optimizer. */
final class Adoption {
    /** What helps other parts to learn: it reads facts off captions, or judges pictures. A finished model lacks it. */
    private static final List<String> SCAFFOLDS = List.of("meaning.", Critic.PREFIX);

    private Adoption() {}

    /**
     * Looks whether an autoencoder has been learnt in a folder, which has a curve then; one that was taken over has none.
     *
     * @throws DiffusionException if one has: hours of work would be lost
     */
    static void requireUnused(Path folder) throws IOException {
        Path curve = folder.resolve(LossCurve.FILE);
        if (Files.exists(curve) && Files.size(curve) > 0) {
            throw new DiffusionException(
                    "%s holds what another training learnt, which would be lost; a model learns on in a folder of its own"
                            .formatted(folder));
        }
    }

    /**
     * @param files which together have all weights of the network
     * @throws DiffusionException if they are of another network
     */
    static void into(TrainingState state, List<Path> files) {
        Set<String> missing = new HashSet<>(state.of(Role.W).keySet());
        missing.removeIf(name -> SCAFFOLDS.stream().anyMatch(name::startsWith));
        for (Path file : files) {
            missing.removeAll(take(state, file));
        }
        if (!missing.isEmpty()) {
            throw new DiffusionException("%s is not a model that this recipe left: it has no %s"
                    .formatted(files.get(files.size() - 1), missing.iterator().next()));
        }
    }

    private static Set<String> take(TrainingState state, Path file) {
        Set<String> taken = new HashSet<>();
        try (Safetensors model = Safetensors.open(file);
                NDManager scope = NDManager.newBaseManager()) {
            for (String name : state.of(Role.W).keySet()) {
                if (model.has(name)) {
                    requireFit(file, model.info(name), state.shape(name));
                    long[] shape =
                            state.shape(name).stream().mapToLong(size -> size).toArray();
                    NDArray half = scope.create(model.tensor(name), new Shape(shape), DataType.FLOAT16);
                    state.take(name, half.toType(DataType.FLOAT32, false).toFloatArray());
                    taken.add(name);
                }
            }
        }
        return taken;
    }

    private static void requireFit(Path file, TensorInfo found, List<Long> wanted) {
        if (found.dtype() != Dtype.F16 || !found.shape().equals(wanted)) {
            throw new DiffusionException("%s is not of a model that this recipe left: %s must be F16 %s, was %s %s"
                    .formatted(file, found.name(), wanted, found.dtype(), found.shape()));
        }
    }
}
