package dev.seedling.diffusion;

/**
 * What to compute with.
 *
 * @param threads of one network call on a CPU; 0 for as many as there are cores, or one where the model is tiny
 */
public record EngineSettings(DeviceChoice device, Precision precision, int threads) {
    private static final int MAX_THREADS = 1024;

    /** The best of what the machine has. */
    public static final EngineSettings AUTO = new EngineSettings(DeviceChoice.AUTO, Precision.AUTO, 0);

    /** What the reference pictures were made with. */
    public static final EngineSettings EXACT = new EngineSettings(DeviceChoice.CPU, Precision.FLOAT32, 0);

    public EngineSettings {
        if (threads < 0 || threads > MAX_THREADS) {
            throw new DiffusionException(
                    "threads must be 0 (as many as cores) to %d, was %d".formatted(MAX_THREADS, threads));
        }
    }
}
