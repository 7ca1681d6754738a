package dev.seedling.diffusion.parity;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How one case went.
 *
 * @param errors what was measured, such as {@code latents} and {@code image}, in the order to show it
 * @param reason why a case was skipped or could not be run; empty where it was
 */
public record Outcome(Verdict verdict, String name, Map<String, Double> errors, String reason) {
    /** What a case came to. */
    public enum Verdict {
        PASS,
        FAIL,
        SKIP
    }

    public Outcome {
        errors = new LinkedHashMap<>(errors);
    }

    static Outcome skipped(String name, String reason) {
        return new Outcome(Verdict.SKIP, name, Map.of(), reason);
    }

    static Outcome broken(String name, String reason) {
        return new Outcome(Verdict.FAIL, name, Map.of(), reason);
    }

    /** The line to print: {@code PASS sd15-euler latents=1.2e-05 image=3.4e-06}. */
    @Override
    public String toString() {
        String measured = errors.entrySet().stream()
                .map(error -> String.format(Locale.ROOT, " %s=%.1e", error.getKey(), error.getValue()))
                .collect(Collectors.joining());
        return verdict + " " + name + measured + (reason.isEmpty() ? "" : " " + reason);
    }
}
