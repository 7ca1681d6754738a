package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The arguments of one call: {@link NDArray}, {@link TorchValue}, {@code Map<String, NDArray>}, {@code String},
 * {@code Long}, {@code Double}, {@code Boolean} or {@code long[]}. Owns what it makes of them until closed, not them.
 */
final class TorchArguments implements AutoCloseable {
    private final List<IValue> all = new ArrayList<>();
    private final List<IValue> own = new ArrayList<>();

    private TorchArguments() {}

    /** @throws IllegalArgumentException if one is of a kind that no program takes */
    static TorchArguments of(Object... arguments) {
        TorchArguments values = new TorchArguments();
        try {
            for (Object argument : arguments) {
                values.add(argument);
            }
            return values;
        } catch (RuntimeException e) {
            values.close();
            throw e;
        }
    }

    IValue[] toArray() {
        return all.toArray(IValue[]::new);
    }

    private void add(Object argument) {
        if (argument instanceof TorchValue kept) {
            all.add(kept.value());
            return;
        }
        IValue value = newValue(argument);
        own.add(value);
        all.add(value);
    }

    private static IValue newValue(Object argument) {
        if (argument instanceof PtNDArray array) {
            return IValue.from(array);
        } else if (argument instanceof Map<?, ?> map) {
            return IValue.stringMapFrom(map.entrySet().stream()
                    .collect(Collectors.toMap(e -> (String) e.getKey(), e -> (PtNDArray) e.getValue())));
        } else if (argument instanceof String text) {
            return IValue.from(text);
        } else if (argument instanceof Long number) {
            return IValue.from((long) number);
        } else if (argument instanceof Double number) {
            return IValue.from((double) number);
        } else if (argument instanceof Boolean flag) {
            return IValue.from((boolean) flag);
        } else if (argument instanceof long[] numbers) {
            return IValue.listFrom(numbers);
        }
        throw new IllegalArgumentException("no TorchScript value for " + argument.getClass());
    }

    @Override
    public void close() {
        own.forEach(IValue::close);
    }
}
