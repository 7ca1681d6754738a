package dev.seedling.diffusion.parity;

import dev.seedling.diffusion.sampling.Latents;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the errors of a case and holds them against their tolerances. */
final class Comparison {
    private final String name;
    private final Map<String, Double> errors = new LinkedHashMap<>();
    private boolean passed = true;

    Comparison(String name) {
        this.name = name;
    }

    /** The largest difference, in parts of the largest expected value. */
    Comparison relative(String what, Latents actual, Latents expected, double tolerance) {
        double largest = 0;
        FloatBuffer values = expected.buffer();
        for (int i = 0; i < expected.size(); i++) {
            largest = Math.max(largest, Math.abs(values.get(i)));
        }
        return within(what, maxDifference(actual, expected) / largest, tolerance);
    }

    /** The largest difference and the mean one, each with its tolerance. */
    Comparison absolute(String what, Latents actual, Latents expected, double maxTolerance, double meanTolerance) {
        within(what, maxDifference(actual, expected), maxTolerance);
        return within(what + "-mean", meanDifference(actual, expected), meanTolerance);
    }

    /** The largest difference, of which there must be none. */
    Comparison equal(String what, Latents actual, Latents expected) {
        return within(what, maxDifference(actual, expected), 0);
    }

    /** Of several errors of one name, the largest is shown; one that is no number fails. */
    Comparison within(String what, double error, double tolerance) {
        errors.merge(what, error, Math::max);
        passed &= error <= tolerance;
        return this;
    }

    Outcome outcome() {
        return new Outcome(passed ? Outcome.Verdict.PASS : Outcome.Verdict.FAIL, name, errors, "");
    }

    private static double maxDifference(Latents actual, Latents expected) {
        if (!Arrays.equals(actual.shape(), expected.shape())) {
            return Double.POSITIVE_INFINITY;
        }
        FloatBuffer found = actual.buffer();
        FloatBuffer wanted = expected.buffer();
        double max = 0;
        for (int i = 0; i < expected.size(); i++) {
            max = Math.max(max, Math.abs((double) found.get(i) - wanted.get(i)));
        }
        return max;
    }

    private static double meanDifference(Latents actual, Latents expected) {
        FloatBuffer found = actual.buffer();
        FloatBuffer wanted = expected.buffer();
        double sum = 0;
        for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
            sum += Math.abs((double) found.get(i) - wanted.get(i));
        }
        return sum / expected.size();
    }
}
