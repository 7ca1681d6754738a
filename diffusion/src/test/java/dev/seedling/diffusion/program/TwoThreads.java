package dev.seedling.diffusion.program;

import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Precision;

/** libtorch with two threads until it is closed: with one again then, as other tests have it. */
public final class TwoThreads implements AutoCloseable {
    private final Torch torch = start(2);

    public Torch torch() {
        return torch;
    }

    private static Torch start(int threads) {
        return Torch.start(new EngineSettings(DeviceChoice.CPU, Precision.FLOAT32, threads), 0);
    }

    @Override
    public void close() {
        start(1);
    }
}
