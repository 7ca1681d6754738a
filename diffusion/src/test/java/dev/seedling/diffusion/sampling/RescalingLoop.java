package dev.seedling.diffusion.sampling;

/**
 * The reference's test loop for Euler and its kin. It overwrites its sample with the scaled model input before each
 * step, so its sample leaves the sampler's. What a sampler adds to a sample depends on the slopes alone, so this
 * denoiser keeps the reference's sample beside, and answers with the reference's slope.
 */
final class RescalingLoop implements Denoiser {
    private final Prediction prediction;
    private final int callsPerStep;

    private int calls;
    private Latents sample; // the reference's, after scaling, at the last first call of a step
    private Latents x; // the sampler's, at the same time

    private RescalingLoop(Prediction prediction, int callsPerStep, Latents start) {
        this.prediction = prediction;
        this.callsPerStep = callsPerStep;
        this.sample = start;
        this.x = start;
    }

    static Latents run(Sampler sampler, SchedulerConfig config, int callsPerStep, NoiseLevels levels, Latents start) {
        RescalingLoop loop = new RescalingLoop(config.prediction(), callsPerStep, start);
        return loop.reference(sampler.sample(loop, start, levels, Noise.seeded(0)));
    }

    @Override
    public Latents denoise(Latents now, NoiseLevel level) {
        Latents scaled = reference(now).times(level.inputScale());
        if (calls++ % callsPerStep == 0) {
            sample = scaled;
            x = now;
        }
        Latents clean = prediction.clean(scaled, ReferenceLoop.output(scaled, level.timestep()), level.sigma());
        return now.minus(scaled.minus(clean));
    }

    private Latents reference(Latents now) {
        return sample.plus(now.minus(x));
    }
}
