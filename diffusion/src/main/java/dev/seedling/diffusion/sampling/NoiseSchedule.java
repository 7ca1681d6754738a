package dev.seedling.diffusion.sampling;

/**
 * The noise a network saw in training: for each timestep, the share of signal left (alpha-bar, arXiv 2006.11239),
 * and from it sigma = sqrt((1 - alpha-bar) / alpha-bar).
 */
public final class NoiseSchedule {
    /** Timesteps of the training when the settings do not say. */
    static final int TRAINING_STEPS = 1000;

    /** What stands for an alpha-bar of 0 where clean latents are found by division: sigma is then 1e5. */
    static final double LEAST_ALPHA_BAR = 1e-10;

    /** The same for samplers that subtract sigmas, which in float32 a larger one would spoil: sigma is then 4096. */
    static final double LEAST_ALPHA_BAR_FOR_SIGMAS = 0x1p-24;

    private static final double LEAST_SIGMA = 1e-10;
    private static final double COSINE_OFFSET = 0.008;
    private static final double MAX_BETA = 0.999;

    private final double[] alphaBars;
    private final double[] sigmas;

    // In float32, as the reference keeps it: whether the highest sigma of a curve is timestep 999 or 998.99, which some
    // samplers round down, hangs on the last bit.
    private final double[] logSigmas;

    private NoiseSchedule(double[] alphaBars) {
        this.alphaBars = alphaBars;
        this.sigmas = new double[alphaBars.length];
        this.logSigmas = new double[alphaBars.length];
        for (int t = 0; t < sigmas.length; t++) {
            sigmas[t] = sigmaOf(alphaBars[t]);
            logSigmas[t] = (float) Math.log(sigmas[t]);
        }
    }

    /**
     * The schedule of a model.
     *
     * @param leastAlphaBar what stands for an alpha-bar of zero where the schedule ends in pure noise (arXiv
     *     2305.08891), so that sigma stays finite
     * @throws dev.seedling.diffusion.DiffusionException if a setting is wrong
     */
    static NoiseSchedule of(SchedulerConfig config, double leastAlphaBar) {
        double[] alphaBars = alphaBars(betas(config));
        if (config.flag("rescale_betas_zero_snr", false)) {
            rescaleToZeroSignal(alphaBars);
            alphaBars[alphaBars.length - 1] = leastAlphaBar;
        }
        return new NoiseSchedule(alphaBars);
    }

    /** The schedule that a network is trained with. */
    public static NoiseSchedule of(SchedulerConfig config) {
        return of(config, LEAST_ALPHA_BAR);
    }

    /** How many timesteps the network was trained with. */
    public int trainingSteps() {
        return alphaBars.length;
    }

    public double alphaBar(int timestep) {
        return alphaBars[timestep];
    }

    public double sigma(int timestep) {
        return sigmas[timestep];
    }

    /** The level of a training timestep. */
    public NoiseLevel level(int timestep) {
        return new NoiseLevel(sigmas[timestep], timestep);
    }

    public double maxSigma() {
        return sigmas[sigmas.length - 1];
    }

    /** Sigma at a timestep that may be fractional, linear between its neighbours. */
    public double sigmaAt(double timestep) {
        int below = (int) Math.max(0, Math.min(Math.floor(timestep), sigmas.length - 1));
        int above = Math.min(below + 1, sigmas.length - 1);
        double fraction = Math.max(0, Math.min(1, timestep - below));
        return sigmas[below] + fraction * (sigmas[above] - sigmas[below]);
    }

    /** The timestep at which the network saw this sigma, linear in log(sigma) between its neighbours. */
    public double timestepAt(double sigma) {
        double log = Math.log(Math.max(sigma, LEAST_SIGMA));
        int low = 0;
        while (low < logSigmas.length - 2 && logSigmas[low + 1] <= log) {
            low++;
        }
        double fraction = (log - logSigmas[low]) / (logSigmas[low + 1] - logSigmas[low]);
        return low + Math.max(0, Math.min(1, fraction));
    }

    /** In float32, as the reference keeps its table. */
    static double sigmaOf(double alphaBar) {
        return (float) Math.sqrt((1 - alphaBar) / alphaBar);
    }

    private static double[] betas(SchedulerConfig config) {
        if (config.has("trained_betas")) {
            return config.numbers("trained_betas");
        }
        int steps = config.integer("num_train_timesteps", TRAINING_STEPS);
        double first = config.number("beta_start", 0.0001);
        double last = config.number("beta_end", 0.02);
        String curve = config.text("beta_schedule", "linear");
        return switch (curve) {
            case "linear" -> line(first, last, steps);
            case "scaled_linear" -> squares(line(Math.sqrt(first), Math.sqrt(last), steps));
            case "squaredcos_cap_v2" -> cosine(steps);
            default -> throw config.wrong("beta_schedule", "linear, scaled_linear or squaredcos_cap_v2", curve);
        };
    }

    /** From both ends to the middle in float32, as the reference does. */
    private static double[] line(double first, double last, int steps) {
        float from = (float) first;
        float to = (float) last;
        float step = (to - from) / (steps - 1);
        double[] line = new double[steps];
        for (int t = 0; t < steps; t++) {
            line[t] = t < steps / 2 ? from + step * t : to - step * (steps - 1 - t);
        }
        return line;
    }

    private static double[] squares(double[] values) {
        double[] squares = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            squares[t] = (float) (values[t] * values[t]);
        }
        return squares;
    }

    /** Improved DDPM: arXiv 2102.09672, equation 17. */
    private static double[] cosine(int steps) {
        double[] betas = new double[steps];
        for (int t = 0; t < steps; t++) {
            betas[t] = Math.min(1 - cosineAlphaBar((t + 1.0) / steps) / cosineAlphaBar((double) t / steps), MAX_BETA);
        }
        return betas;
    }

    private static double cosineAlphaBar(double time) {
        double cosine = Math.cos((time + COSINE_OFFSET) / (1 + COSINE_OFFSET) * Math.PI / 2);
        return cosine * cosine;
    }

    private static double[] alphaBars(double[] betas) {
        double[] alphaBars = new double[betas.length];
        double product = 1;
        for (int t = 0; t < betas.length; t++) {
            product *= 1 - (float) betas[t];
            alphaBars[t] = (float) product;
        }
        return alphaBars;
    }

    /** Shifts and stretches sqrt(alpha-bar) so that it ends at zero and starts where it did: arXiv 2305.08891. */
    private static void rescaleToZeroSignal(double[] alphaBars) {
        double first = Math.sqrt(alphaBars[0]);
        double last = Math.sqrt(alphaBars[alphaBars.length - 1]);
        for (int t = 0; t < alphaBars.length; t++) {
            double rescaled = (Math.sqrt(alphaBars[t]) - last) * first / (first - last);
            alphaBars[t] = rescaled * rescaled;
        }
    }
}
