package dev.seedling.diffusion.program;

import ai.djl.pytorch.jni.IValue;

/** A value that a program returned and that later calls take again, such as a dictionary of tensors. Close it. */
public final class TorchValue implements AutoCloseable {
    private final IValue value;

    TorchValue(IValue value) {
        this.value = value;
    }

    IValue value() {
        return value;
    }

    @Override
    public void close() {
        value.close();
    }
}
