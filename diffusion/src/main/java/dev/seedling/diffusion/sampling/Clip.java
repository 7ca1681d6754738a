package dev.seedling.diffusion.sampling;

/**
 * How far clean latents may reach, for models trained on values within bounds.
 *
 * @param limit the largest magnitude; infinite for no clipping
 */
record Clip(double limit) {
    static final Clip NONE = new Clip(Double.POSITIVE_INFINITY);

    /** @param ifUnsaid whether the reference's scheduler clips when the settings do not say */
    static Clip of(SchedulerConfig config, boolean ifUnsaid) {
        return config.flag("clip_sample", ifUnsaid) ? new Clip(config.number("clip_sample_range", 1)) : NONE;
    }

    Latents apply(Latents clean) {
        return Double.isInfinite(limit) ? clean : clean.clamp(limit);
    }
}
