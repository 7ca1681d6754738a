package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.training.TrainingState.Role;
import dev.seedling.diffusion.weights.Dtype;
import dev.seedling.diffusion.weights.Safetensors;
import dev.seedling.diffusion.weights.SafetensorsWriter;
import dev.seedling.diffusion.weights.Weight;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A training run's state in one safetensors file, so that it is whole or absent. */
final class Checkpoint {
    private static final String STEP = "step";
    private static final String BEST = "best";

    private Checkpoint() {}

    /**
     * Goes on from a checkpoint, or begins where there is none.
     *
     * @throws DiffusionException if the checkpoint is of another network
     */
    static TrainingState resume(Path file, NDManager manager, Blueprint blueprint, long seed) {
        TrainingState state = TrainingState.begin(manager, blueprint, seed);
        if (!Files.exists(file)) {
            return state;
        }
        try (Safetensors saved = Safetensors.open(file)) {
            state.standAt(stepOf(saved));
            state.improvedTo(Double.parseDouble(saved.metadata().getOrDefault(BEST, "Infinity")));
            for (Role role : Role.values()) {
                state.of(role).forEach((name, array) -> {
                    String key = key(role, name);
                    if (!saved.has(key) || !saved.info(key).shape().equals(TrainingState.boxed(array.getShape()))) {
                        throw new DiffusionException(
                                "%s is a checkpoint of another network: %s must be %s; name another folder with --work, or remove it"
                                        .formatted(file, key, array.getShape()));
                    }
                    array.set(saved.tensor(key).asFloatBuffer());
                });
            }
        }
        return state;
    }

    /**
     * What a finished stage learnt.
     *
     * @throws DiffusionException if the checkpoint is missing, or of another network
     */
    static TrainingState learnt(Path file, NDManager manager, Blueprint blueprint) {
        if (!Files.exists(file)) {
            throw new DiffusionException("%s is missing; remove its folder to learn it again".formatted(file));
        }
        return resume(file, manager, blueprint, 0);
    }

    /** Has a network take over what another, whose checkpoint this is, has learnt in layers of the same names. */
    static void inherit(TrainingState state, Path file) {
        try (Safetensors learnt = Safetensors.open(file)) {
            for (Role role : List.of(Role.W, Role.EMA)) {
                state.of(role).forEach((name, array) -> {
                    String key = key(Role.EMA, name);
                    if (learnt.has(key)) {
                        array.set(learnt.tensor(key).asFloatBuffer());
                    }
                });
            }
        }
    }

    /** The step that a checkpoint is at; 0 where there is none. */
    static long stepOf(Path file) {
        if (!Files.exists(file)) {
            return 0;
        }
        try (Safetensors saved = Safetensors.open(file)) {
            return stepOf(saved);
        }
    }

    private static long stepOf(Safetensors saved) {
        return Long.parseLong(saved.metadata().getOrDefault(STEP, "0"));
    }

    static void save(TrainingState state, Path file) throws IOException {
        List<Weight> weights = new ArrayList<>();
        for (Role role : Role.values()) {
            state.of(role).forEach((name, array) -> weights.add(weight(key(role, name), array, DataType.FLOAT32)));
        }
        SafetensorsWriter.write(
                file, weights, Map.of(STEP, Long.toString(state.step()), BEST, Double.toString(state.best())));
    }

    /** Writes the moving average alone, in half precision: what is painted with. */
    static void export(TrainingState state, Path file, Predicate<String> wanted) throws IOException {
        List<Weight> weights = new ArrayList<>();
        state.of(Role.EMA).forEach((name, array) -> {
            if (wanted.test(name)) {
                weights.add(weight(name, array, DataType.FLOAT16));
            }
        });
        SafetensorsWriter.write(file, weights, Map.of("format", "pt"));
    }

    private static String key(Role role, String name) {
        return role.argument() + "." + name;
    }

    private static Weight weight(String name, NDArray array, DataType type) {
        Dtype dtype = type == DataType.FLOAT16 ? Dtype.F16 : Dtype.F32;
        try (NDArray cast = array.toType(type, true)) {
            return new Weight(
                    name,
                    dtype,
                    TrainingState.boxed(array.getShape()),
                    cast.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN),
                    false);
        }
    }
}
