package dev.seedling.diffusion.sampling;

import java.util.function.Function;

/**
 * The loops in which the reference tests its schedulers: a sample that counts up, and a "network" that returns
 * s * t / (t + 1).
 */
final class ReferenceLoop {
    static final int ELEMENTS = 768;
    private static final int BATCH = 4;

    private ReferenceLoop() {}

    static Latents output(Latents sample, double timestep) {
        return sample.times((float) timestep).dividedBy((float) (timestep + 1));
    }

    /** 0/768 .. 767/768 reshaped (3, 8, 8, 4) and permuted to (4, 3, 8, 8). */
    static Latents countingUp() {
        return counting(i -> (float) i / ELEMENTS);
    }

    /** The same, counting down. */
    static Latents countingDown() {
        return counting(i -> (float) (ELEMENTS - 1 - i) / ELEMENTS);
    }

    private static Latents counting(Function<Integer, Float> value) {
        float[] values = new float[ELEMENTS];
        int image = ELEMENTS / BATCH;
        for (int i = 0; i < ELEMENTS; i++) {
            values[i % BATCH * image + i / BATCH] = value.apply(i);
        }
        return Latents.of(values, BATCH, 3, 8, 8);
    }

    /** A loop that hands the network latents of variance-preserving scale, and starts there. */
    static Latents preserving(Sampler sampler, SchedulerConfig config, int steps) {
        NoiseLevels levels = sampler.levels(config, sampler.spacing(config), steps);
        Denoiser denoiser = config.prediction().denoiser(ReferenceLoop::output);
        Latents start = countingUp().dividedBy(levels.get(0).inputScale());
        return sampler.sample(denoiser, start, levels, Noise.seeded(0));
    }

    static double sum(Latents latents) {
        double sum = 0;
        for (float value : latents.toArray()) {
            sum += Math.abs(value);
        }
        return sum;
    }
}
