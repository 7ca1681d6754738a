package dev.seedling.diffusion.parity;

import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.sampling.Noise;
import java.nio.file.Path;
import java.util.Arrays;

/** Seeded noise: tensors {@code SEED/SHAPE}, of which only the start may be stored, and {@code SEED/SHAPE/next}. */
final class NoiseCase {
    private static final double TOLERANCE = 1e-6;

    private NoiseCase() {}

    static Outcome run(String name, Path file) {
        try (Fixture fixture = Fixture.open(file)) {
            Comparison comparison = new Comparison(name);
            for (String draw : fixture.names()) {
                if (!draw.endsWith("/next")) {
                    String[] seedAndShape = draw.split("/", 2);
                    Noise noise = Noise.seeded(Long.parseLong(seedAndShape[0]));
                    Latents first = noise.draw(Arrays.stream(seedAndShape[1].split("x", -1))
                            .mapToInt(Integer::parseInt)
                            .toArray());
                    Latents expected = fixture.floats(draw);
                    Latents start = Latents.of(first.buffer().slice(0, expected.size()), expected.shape());
                    comparison.relative("noise", start, expected, TOLERANCE);
                    Latents next = fixture.floats(draw + "/next");
                    comparison.relative("noise", noise.draw(next.shape()), next, TOLERANCE);
                }
            }
            return comparison.outcome();
        }
    }
}
