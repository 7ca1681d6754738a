package dev.seedling.diffusion.program;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.StandardCapabilities;
import ai.djl.pytorch.jni.JniUtils;
import dev.seedling.diffusion.Compute;
import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Precision;

/**
 * libtorch, started: the device that networks live on and the precision they compute in.
 *
 * @param precision never {@link Precision#AUTO}
 */
public record Torch(Device device, Precision precision, int threads, String version) {
    /** Below this, float32 and a single thread cost nothing. */
    private static final long SMALL_MODEL_BYTES = 64L << 20;

    /**
     * Loads libtorch, which takes a second the first time in a process.
     *
     * @param modelBytes size of the weights to be loaded, for {@link Precision#AUTO}
     * @throws DiffusionException if the machine lacks the device
     */
    public static Torch start(EngineSettings settings, long modelBytes) {
        // DJL reports each start to its makers unless told not to.
        System.setProperty("OPT_OUT_TRACKING", "true");
        if (settings.device().kind() == DeviceChoice.Kind.CPU) {
            System.setProperty("PYTORCH_FLAVOR", "cpu");
        }
        Engine engine = Engine.getEngine("PyTorch");
        JniUtils.setNumThreads(threads(settings.threads(), modelBytes));
        Device device = device(settings.device(), engine);
        Precision precision = precision(settings.precision(), device, modelBytes);
        return new Torch(device, precision, JniUtils.getNumThreads(), engine.getVersion());
    }

    /** The same, in float32: for networks that are too small or too delicate for less. */
    public Torch inFloat32() {
        return new Torch(device, Precision.FLOAT32, threads, version);
    }

    public Compute describe() {
        String name = device.isGpu() ? "gpu:" + device.getDeviceId() : "cpu " + Processor.name();
        return new Compute(name, precision.label(), threads, "libtorch " + version);
    }

    /** PyTorch's own number for the precision. */
    long scalarType() {
        return switch (precision) {
            case FLOAT16 -> 5;
            case FLOAT32, AUTO -> 6;
            case BFLOAT16 -> 15;
        };
    }

    /** A small model's threads would mostly wait for one another. */
    private static int threads(int wanted, long modelBytes) {
        if (wanted > 0) {
            return wanted;
        }
        return modelBytes < SMALL_MODEL_BYTES ? 1 : Runtime.getRuntime().availableProcessors();
    }

    private static Device device(DeviceChoice choice, Engine engine) {
        return switch (choice.kind()) {
            case CPU -> Device.cpu();
            case AUTO -> gpus(engine) > 0 ? Device.gpu(0) : Device.cpu();
            case GPU -> {
                int gpus = gpus(engine);
                if (choice.index() >= gpus) {
                    throw new DiffusionException(
                            "device %s is not there: libtorch sees %d GPUs; use auto or cpu".formatted(choice, gpus));
                }
                yield Device.gpu(choice.index());
            }
        };
    }

    /** DJL counts what the driver sees, whether or not libtorch was built for it. */
    private static int gpus(Engine engine) {
        return engine.hasCapability(StandardCapabilities.CUDA) ? engine.getGpuCount() : 0;
    }

    private static Precision precision(Precision choice, Device device, long modelBytes) {
        if (choice != Precision.AUTO) {
            return choice;
        }
        boolean fast = device.isGpu() || Processor.multipliesBfloat16();
        return fast && modelBytes >= SMALL_MODEL_BYTES ? Precision.BFLOAT16 : Precision.FLOAT32;
    }
}
