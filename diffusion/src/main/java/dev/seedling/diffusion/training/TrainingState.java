package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.weights.Dtype;
import dev.seedling.diffusion.weights.Safetensors;
import dev.seedling.diffusion.weights.SafetensorsWriter;
import dev.seedling.diffusion.weights.Weight;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/**
 * All that a training run is at some step: weights, the optimizer's moments, the weights' moving average, float32. One
 * safetensors file holds it, so that a checkpoint is whole or absent.
 */
final class TrainingState {
    private static final String STEP = "step";
    private static final String BEST = "best";

    /** The four dictionaries, by the names of the program's arguments. */
    enum Role {
        W,
        M,
        V,
        EMA;

        String argument() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Role, Map<String, NDArray>> arrays = new EnumMap<>(Role.class);
    private long step;
    private double best = Double.POSITIVE_INFINITY;

    /** A network that has learnt nothing. */
    static TrainingState begin(NDManager manager, Blueprint blueprint, long seed) {
        TrainingState state = new TrainingState();
        SplittableRandom random = new SplittableRandom(seed);
        for (Role role : Role.values()) {
            state.arrays.put(role, new LinkedHashMap<>());
        }
        blueprint.parameters().forEach((name, parameter) -> {
            Shape shape = new Shape(parameter.shape());
            NDArray weight = manager.create(parameter.draw(random), shape);
            state.of(Role.W).put(name, weight);
            state.of(Role.M).put(name, manager.zeros(shape));
            state.of(Role.V).put(name, manager.zeros(shape));
            state.of(Role.EMA).put(name, weight.duplicate());
        });
        return state;
    }

    /**
     * Goes on from a checkpoint, or begins where there is none.
     *
     * @throws DiffusionException if the checkpoint is of another network
     */
    static TrainingState resume(Path file, NDManager manager, Blueprint blueprint, long seed) {
        TrainingState state = begin(manager, blueprint, seed);
        if (!Files.exists(file)) {
            return state;
        }
        try (Safetensors saved = Safetensors.open(file)) {
            state.step = stepOf(saved);
            state.best = Double.parseDouble(saved.metadata().getOrDefault(BEST, "Infinity"));
            state.arrays.forEach((role, byName) -> byName.forEach((name, array) -> {
                String key = role.argument() + "." + name;
                if (!saved.has(key) || !saved.info(key).shape().equals(boxed(array.getShape()))) {
                    throw new DiffusionException("%s is a checkpoint of another network: %s must be %s; remove it"
                            .formatted(file, key, array.getShape()));
                }
                array.set(saved.tensor(key).asFloatBuffer());
            }));
        }
        return state;
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

    /** Takes over what another network, whose checkpoint this is, has learnt in layers of the same names. */
    void inherit(Path file) {
        try (Safetensors learnt = Safetensors.open(file)) {
            for (Role role : List.of(Role.W, Role.EMA)) {
                of(role).forEach((name, array) -> {
                    String key = Role.EMA.argument() + "." + name;
                    if (learnt.has(key)) {
                        array.set(learnt.tensor(key).asFloatBuffer());
                    }
                });
            }
        }
    }

    /** Begins with a weight that was learnt elsewhere; values row by row. */
    void take(String name, float[] values) {
        for (Role role : List.of(Role.W, Role.EMA)) {
            Objects.requireNonNull(of(role).get(name)).set(FloatBuffer.wrap(values));
        }
    }

    /** Sizes of a weight, outermost first. */
    List<Long> shape(String name) {
        return boxed(Objects.requireNonNull(of(Role.W).get(name)).getShape());
    }

    /** Of the averaged weights whose names begin so: the same for the same weights, in hex. */
    String digest(String prefix) {
        CRC32 crc = new CRC32();
        of(Role.EMA).forEach((name, array) -> {
            if (name.startsWith(prefix)) {
                crc.update(array.toByteBuffer());
            }
        });
        return Long.toHexString(crc.getValue());
    }

    /** Counts as having learnt for so many steps. */
    void standAt(long steps) {
        step = steps;
    }

    void save(Path file) throws IOException {
        List<Weight> weights = new ArrayList<>();
        arrays.forEach((role, byName) -> byName.forEach(
                (name, array) -> weights.add(weight(role.argument() + "." + name, array, DataType.FLOAT32))));
        SafetensorsWriter.write(file, weights, Map.of(STEP, Long.toString(step), BEST, Double.toString(best)));
    }

    /** Writes the moving average alone, in half precision: what is painted with. */
    void export(Path file, Predicate<String> wanted) throws IOException {
        List<Weight> weights = new ArrayList<>();
        of(Role.EMA).forEach((name, array) -> {
            if (wanted.test(name)) {
                weights.add(weight(name, array, DataType.FLOAT16));
            }
        });
        SafetensorsWriter.write(file, weights, Map.of("format", "pt"));
    }

    Map<String, NDArray> of(Role role) {
        return Objects.requireNonNull(arrays.get(role));
    }

    /** Arrays under names that make them one argument of a program, a dictionary. */
    static List<NDArray> named(String argument, Map<String, NDArray> arrays) {
        arrays.forEach((name, array) -> array.setName(argument + "." + name));
        return List.copyOf(arrays.values());
    }

    long step() {
        return step;
    }

    void stepDone() {
        step++;
    }

    /** The lowest validation loss so far. */
    double best() {
        return best;
    }

    void improvedTo(double loss) {
        best = loss;
    }

    private static Weight weight(String name, NDArray array, DataType type) {
        Dtype dtype = type == DataType.FLOAT16 ? Dtype.F16 : Dtype.F32;
        try (NDArray cast = array.toType(type, true)) {
            return new Weight(
                    name, dtype, boxed(array.getShape()), cast.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN), false);
        }
    }

    private static List<Long> boxed(Shape shape) {
        return Arrays.stream(shape.getShape()).boxed().toList();
    }
}
