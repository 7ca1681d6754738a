package dev.seedling.diffusion.sampling;

/** What a network was trained to predict from scaled noisy latents, and how that gives clean ones. */
public enum Prediction {
    /** The noise: arXiv 2006.11239. */
    EPSILON {
        @Override
        public Latents clean(Latents x, Latents output, double sigma) {
            return x.plus(-sigma, output);
        }

        @Override
        Latents output(Latents x, Latents clean, double sigma) {
            return x.minus(clean).dividedBy(sigma);
        }
    },
    /** The velocity: arXiv 2202.00512. */
    V {
        @Override
        public Latents clean(Latents x, Latents output, double sigma) {
            double variance = 1 + sigma * sigma;
            return Latents.combine(1 / variance, x, -sigma / Math.sqrt(variance), output);
        }

        @Override
        Latents output(Latents x, Latents clean, double sigma) {
            double deviation = Math.hypot(1, sigma);
            return Latents.combine(1 / (sigma * deviation), x, -deviation / sigma, clean);
        }
    },
    /** The clean latents themselves. */
    SAMPLE {
        @Override
        public Latents clean(Latents x, Latents output, double sigma) {
            return output;
        }

        @Override
        Latents output(Latents x, Latents clean, double sigma) {
            return clean;
        }
    };

    /**
     * @param x clean + sigma * noise, before it was scaled for the network
     * @param output what the network returned
     */
    public abstract Latents clean(Latents x, Latents output, double sigma);

    /** The other way round: what the network must have returned. */
    abstract Latents output(Latents x, Latents clean, double sigma);

    /** A network with this prediction as a denoiser. */
    public Denoiser denoiser(Network network) {
        return (x, level) -> clean(x, network.predict(x.times(level.inputScale()), level.timestep()), level.sigma());
    }

    /** A network as trained: latents scaled to variance 1 and a timestep in, its prediction out. */
    @FunctionalInterface
    public interface Network {
        Latents predict(Latents scaled, double timestep);
    }
}
