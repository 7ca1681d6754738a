package dev.seedling.diffusion.sampling;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Pseudo numerical methods (PLMS): the fourth-order multistep method on what the network predicts. arXiv 2202.09778.
 * The predictions are mixed as the network makes them, noise or velocity, so this sampler alone knows which.
 */
final class Pndm implements Sampler {
    private static final double[][] ADAMS_BASHFORTH = {
        {}, {1}, {3 / 2.0, -1 / 2.0}, {23 / 12.0, -16 / 12.0, 5 / 12.0}, {55 / 24.0, -59 / 24.0, 37 / 24.0, -9 / 24.0}
    };

    private final Prediction prediction;
    private final Start start;

    Pndm(Prediction prediction, Start start) {
        this.prediction = prediction;
        this.start = start;
    }

    /** How the first steps are taken, before there are predictions to look back on. */
    enum Start {
        /** One step of second order: algorithm of the published Stable Diffusion, one network call more. */
        HEUN,
        /** Three steps of fourth order, four network calls each: section 3.2. */
        RUNGE_KUTTA;

        static Start of(SchedulerConfig config) {
            return config.flag("skip_prk_steps", false) ? HEUN : RUNGE_KUTTA;
        }
    }

    @Override
    public String name() {
        return "pndm";
    }

    @Override
    public Placement placement() {
        return TimestepPlacement.byStride(TimestepPlacement.Below.LEAST_NOISE);
    }

    @Override
    public Latents sample(Denoiser denoiser, Latents noisy, NoiseLevels levels, Noise noise) {
        Deque<Latents> history = new ArrayDeque<>(); // predictions, the newest first
        PndmStep step = new PndmStep(denoiser, prediction);
        Latents x = noisy;
        for (int i = 0; i < levels.size(); i++) {
            NoiseLevel level = levels.get(i);
            Latents output = step.predict(x, level);
            history.addFirst(output);
            if (history.size() >= ADAMS_BASHFORTH.length) {
                history.removeLast();
            }
            if (start == Start.RUNGE_KUTTA && i < 3 && !levels.isLast(i)) {
                x = step.rungeKutta(x, output, levels, i);
            } else if (i == 0 && !levels.isLast(i)) {
                x = step.heun(x, output, levels);
            } else {
                x = levels.atNextLevel(i, step.move(x, mix(history), level.sigma(), levels.target(i)));
            }
            x = denoiser.arrive(x, levels.nextSigma(i));
        }
        return levels.settle(x);
    }

    private static Latents mix(Deque<Latents> history) {
        double[] weights = ADAMS_BASHFORTH[history.size()];
        Iterator<Latents> outputs = history.iterator();
        Latents mixed = outputs.next().times(weights[0]);
        for (int i = 1; i < weights.length; i++) {
            mixed = mixed.plus(weights[i], outputs.next());
        }
        return mixed;
    }
}
