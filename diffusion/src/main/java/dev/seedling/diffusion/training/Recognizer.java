package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.training.TrainingState.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A small network that tells what a part of a picture shows. Once it has learnt to, autoencoder and decoder are taught by what
 * it sees. It is not the judge of what a model paints: that is {@link Probe}, which nothing is trained to please. Owns native
 * memory.
 */
final class Recognizer implements AutoCloseable {
    static final String LESSON = "learn_recognizer";

    /** The side of the parts that it is shown, in pixels. */
    static final int PART = 96;

    private static final String READING = "reading";

    /** Channels of each level. */
    private static final List<Integer> LEVELS = List.of(32, 64, 128, 192);

    /** What can be told from a part of a picture. */
    static final List<Attribute> ATTRIBUTES = Attribute.ALL.stream()
            .filter(attribute -> List.of("style", "object", "color").contains(attribute.name()))
            .toList();

    private final NDManager manager;
    private final Supplier<TrainingState> origin;
    private List<NDArray> weights = List.of();

    private Recognizer(NDManager manager, Function<NDManager, TrainingState> origin) {
        this.manager = manager;
        this.origin = () -> origin.apply(manager);
    }

    /** The network before it has learnt anything. */
    static Blueprint blueprint() {
        Blueprint plan = new Blueprint();
        int width = plan.levels("recognizer", LEVELS, 3);
        plan.linear(READING, 2 * width, Attribute.values(ATTRIBUTES));
        return plan;
    }

    /** What a finished training left in a file, which is read once it is needed. */
    static Recognizer learnt(Path file, Torch torch) {
        return new Recognizer(
                NDManager.newBaseManager(torch.device()), manager -> Checkpoint.learnt(file, manager, blueprint()));
    }

    /** One that has learnt nothing. */
    static Recognizer untaught(Torch torch, long seed) {
        return new Recognizer(
                NDManager.newBaseManager(torch.device()), manager -> TrainingState.begin(manager, blueprint(), seed));
    }

    /**
     * What it sees with, as an argument of a lesson.
     *
     * @throws DiffusionException if it has not been learnt
     */
    List<NDArray> weights() {
        if (weights.isEmpty()) {
            Map<String, NDArray> seeing = new TreeMap<>(origin.get().of(Role.EMA));
            seeing.keySet().removeIf(name -> name.startsWith(READING));
            weights = TrainingState.named("recognizer", seeing);
        }
        return weights;
    }

    @Override
    public void close() {
        manager.close();
    }
}
