package dev.seedling.diffusion.sampling;

/** The steps that PLMS is made of: arXiv 2202.09778, equation 11, in variance-exploding scale. */
record PndmStep(Denoiser denoiser, Prediction prediction) {
    /** What the network predicts at a level. */
    Latents predict(Latents x, NoiseLevel level) {
        return prediction.output(x, denoiser.denoise(x, level), level.sigma());
    }

    /** The same within a step, once what is known has been put back. */
    private Latents predictAgain(Latents x, NoiseLevel level) {
        return predict(denoiser.arrive(x, level.sigma()), level);
    }

    /** The transfer: from one sigma to another along a prediction made at the first. */
    Latents move(Latents x, Latents output, double from, double to) {
        Latents predictedNoise = Euler.slope(x, prediction.clean(x, output, from), from);
        return x.plus(to - from, predictedNoise);
    }

    /**
     * From the first level to the second, with the mean of the predictions at both. The reference begins it a stride
     * above the second level, wherever the first one lies.
     */
    Latents heun(Latents x, Latents output, NoiseLevels levels) {
        NoiseLevel next = levels.get(1);
        Latents ahead = levels.atNextLevel(0, move(x, output, levels.sigma(0), levels.target(0)));
        Latents mean = predictAgain(ahead, next).plus(output).dividedBy(2);
        double from = sigmaAt(levels, (int) next.timestep() + stride(levels));
        return move(NoiseLevels.takenFor(x, levels.sigma(0), from), mean, from, next.sigma());
    }

    /**
     * Runge and Kutta's classical method from level i to the next, with two calls half a stride above the next; what
     * the first of them is given lies half a stride below level i.
     */
    Latents rungeKutta(Latents x, Latents first, NoiseLevels levels, int i) {
        double from = levels.sigma(i);
        NoiseLevel next = levels.get(i + 1);
        int half = stride(levels) / 2;
        NoiseLevel middle = levels.schedule().level((int) next.timestep() + half);
        double below = sigmaAt(levels, (int) levels.get(i).timestep() - half);
        Latents halfway = NoiseLevels.takenFor(move(x, first, from, below), below, middle.sigma());
        Latents second = predictAgain(halfway, middle);
        Latents third = predictAgain(move(x, second, from, middle.sigma()), middle);
        Latents fourth = predictAgain(move(x, third, from, next.sigma()), next);
        Latents mixed = first.plus(fourth).times(1 / 6.0).plus(1 / 3.0, second).plus(1 / 3.0, third);
        return move(x, mixed, from, next.sigma());
    }

    private static int stride(NoiseLevels levels) {
        return levels.schedule().trainingSteps() / levels.planned();
    }

    /** Sigma at a timestep, or at the last. */
    private static double sigmaAt(NoiseLevels levels, int timestep) {
        NoiseSchedule schedule = levels.schedule();
        return schedule.sigma(Math.min(timestep, schedule.trainingSteps() - 1));
    }
}
