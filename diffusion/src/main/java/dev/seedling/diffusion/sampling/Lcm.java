package dev.seedling.diffusion.sampling;

/** Latent consistency: each step jumps to clean latents and noises them again. arXiv 2310.04378, algorithm 3. */
final class Lcm implements Sampler {
    private static final double SIGMA_DATA = 0.5; // arXiv 2310.04378, appendix

    private final Clip clip;
    private final double timestepScaling;

    Lcm(Clip clip, double timestepScaling) {
        this.clip = clip;
        this.timestepScaling = timestepScaling;
    }

    @Override
    public String name() {
        return "lcm";
    }

    @Override
    public Placement placement() {
        return new DistilledPlacement(schedule -> 0);
    }

    @Override
    public Latents sample(Denoiser denoiser, Latents start, NoiseLevels levels, Noise noise) {
        Latents x = start;
        for (int i = 0; i < levels.size(); i++) {
            NoiseLevel level = levels.get(i);
            Latents consistent = consistent(x, clip.apply(denoiser.denoise(x, level)), level);
            x = levels.isLast(i) ? consistent : consistent.plus(levels.target(i), noise.draw(x.shape()));
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return x;
    }

    /** The consistency function: the boundary condition wants it to leave latents at timestep 0 alone. */
    private Latents consistent(Latents x, Latents clean, NoiseLevel level) {
        double time = level.timestep() * timestepScaling;
        double skip = SIGMA_DATA * SIGMA_DATA / (time * time + SIGMA_DATA * SIGMA_DATA);
        double out = time / Math.hypot(time, SIGMA_DATA);
        return Latents.combine(out, clean, skip * level.inputScale(), x);
    }
}
