package dev.seedling.diffusion.sampling;

/** The steps that PLMS is made of: arXiv 2202.09778, equation 11, in variance-exploding scale. */
record PndmStep(Denoiser denoiser, Prediction prediction) {
    /** What the network predicts at a level. */
    Latents predict(Latents x, NoiseLevel level) {
        return prediction.output(x, denoiser.denoise(x, level), level.sigma());
    }

    /** The transfer: from one sigma to another along a prediction made at the first. */
    Latents move(Latents x, Latents output, double from, double to) {
        Latents predictedNoise = Euler.slope(x, prediction.clean(x, output, from), from);
        return x.plus(to - from, predictedNoise);
    }

    /** From the first level to the second, with the mean of the predictions at both. */
    Latents heun(Latents x, Latents output, NoiseLevels levels) {
        double from = levels.sigma(0);
        double to = levels.target(0);
        Latents ahead = levels.atNextLevel(0, move(x, output, from, to));
        Latents mean = predict(ahead, levels.get(1)).plus(output).dividedBy(2);
        return move(x, mean, from, to);
    }

    /** Runge and Kutta's classical method from level i to the next, with two calls at the timestep between. */
    Latents rungeKutta(Latents x, Latents first, NoiseLevels levels, int i) {
        double from = levels.sigma(i);
        NoiseLevel next = levels.get(i + 1);
        int half = (int) (levels.get(i).timestep() - next.timestep()) / 2;
        NoiseLevel middle = levels.schedule().level((int) next.timestep() + half);
        Latents second = predict(move(x, first, from, middle.sigma()), middle);
        Latents third = predict(move(x, second, from, middle.sigma()), middle);
        Latents fourth = predict(move(x, third, from, next.sigma()), next);
        Latents mixed = first.plus(fourth).times(1 / 6.0).plus(1 / 3.0, second).plus(1 / 3.0, third);
        return move(x, mixed, from, next.sigma());
    }
}
