package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/**
 * All that a training run is at some step: weights, the optimizer's moments, the weights' moving average, float32. A
 * {@link Checkpoint} keeps it.
 */
final class TrainingState {
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

    static List<Long> boxed(Shape shape) {
        return Arrays.stream(shape.getShape()).boxed().toList();
    }
}
