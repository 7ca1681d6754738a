package dev.seedling.diffusion.sampling;

/**
 * The noise a network saw in training: for each timestep, the share of signal left (alpha-bar, arXiv 2006.11239),
 * and from it sigma = sqrt((1 - alpha-bar) / alpha-bar).
 */
public final class NoiseSchedule {
    private static final int TRAINING_STEPS = 1000;
    private static final double COSINE_OFFSET = 0.008;
    private static final double MAX_BETA = 0.999;

    private final double[] alphaBars;
    private final double[] sigmas;

    private NoiseSchedule(double[] alphaBars) {
        this.alphaBars = alphaBars;
        this.sigmas = new double[alphaBars.length];
        for (int t = 0; t < sigmas.length; t++) {
            sigmas[t] = sigmaOf(alphaBars[t]);
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
        int low = 0;
        while (low < sigmas.length - 2 && sigmas[low + 1] <= sigma) {
            low++;
        }
        double lowLog = Math.log(sigmas[low]);
        double highLog = Math.log(sigmas[low + 1]);
        double fraction = (Math.log(Math.max(sigma, 1e-10)) - lowLog) / (highLog - lowLog);
        return low + Math.max(0, Math.min(1, fraction));
    }

    static double sigmaOf(double alphaBar) {
        return Math.sqrt((1 - alphaBar) / alphaBar);
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

    private static double[] line(double first, double last, int steps) {
        double[] line = new double[steps];
        for (int t = 0; t < steps; t++) {
            line[t] = first + (last - first) * t / (steps - 1);
        }
        return line;
    }

    private static double[] squares(double[] values) {
        double[] squares = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            squares[t] = values[t] * values[t];
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
            product *= 1 - betas[t];
            alphaBars[t] = product;
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
