package dev.seedling.diffusion.png;

import dev.seedling.diffusion.ForeignText;
import dev.seedling.diffusion.Randomness;
import dev.seedling.diffusion.Randomness.Source;
import dev.seedling.diffusion.sampling.Sampler;
import dev.seedling.diffusion.sampling.Samplers;
import dev.seedling.diffusion.sampling.SchedulerConfig;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How chance enters a picture, in the WebUI's words. */
final class RandomnessWords {
    private static final String SOURCE = "RNG";
    private static final String GPU = "GPU";
    private static final String SEED_DELTA = "ENSD"; // eta noise seed delta
    private static final String SEED_DELTA_IN_FULL = "Eta noise seed delta";
    private static final String ETA = "Eta";
    private static final String ETA_OF_DDIM = "Eta DDIM";

    private RandomnessWords() {}

    /** The source is always told: where it is not, the WebUI takes the graphics card's. */
    static void write(Randomness randomness, String sampler, Map<String, String> settings) {
        randomness.eta().ifPresent(eta -> settings.put(etaKey(sampler), Numbers.plain(eta)));
        if (randomness.seedDelta() != 0) {
            settings.put(SEED_DELTA, Long.toString(randomness.seedDelta()));
        }
        settings.put(SOURCE, randomness.source().label().toUpperCase(Locale.ROOT));
    }

    static Randomness read(SettingsLine settings, String sampler, Writer writer) {
        long delta = settings.whole(SEED_DELTA)
                .or(() -> settings.whole(SEED_DELTA_IN_FULL))
                .orElse(0L);
        return new Randomness(source(settings, writer), delta, eta(settings, sampler));
    }

    private static Source source(SettingsLine settings, Writer writer) {
        Optional<String> told = settings.text(SOURCE);
        String word = told.orElse(writer.drawsOnCpu() ? "CPU" : GPU);
        switch (word.toUpperCase(Locale.ROOT)) {
            case "CPU" -> {
                return Source.CPU;
            }
            case "NV" -> {
                return Source.NV;
            }
            case GPU -> {
                settings.note("its noise was drawn on a graphics card%s; that of an NVIDIA card takes its place"
                        .formatted(told.isPresent() ? "" : ", as the WebUI does where no 'RNG' is told"));
                return Source.NV;
            }
            default -> {
                settings.note("'%s: %s' is not here; noise of the CPU takes its place"
                        .formatted(SOURCE, ForeignText.shown(word)));
                return Source.CPU;
            }
        }
    }

    private static Optional<Double> eta(SettingsLine settings, String sampler) {
        Sampler usual = Samplers.named(sampler, SchedulerConfig.parse("{}", "no settings"));
        String key = etaKey(sampler);
        if (usual.eta().isEmpty()) {
            settings.text(key)
                    .ifPresent(
                            eta -> settings.note("'%s: %s' is left out, since %s has no share of fresh noise to choose"
                                    .formatted(key, ForeignText.shown(eta), sampler)));
            return Optional.empty();
        }
        return settings.number(key).filter(eta -> !usual.eta().equals(Optional.of(eta)));
    }

    private static String etaKey(String sampler) {
        return sampler.equals("ddim") ? ETA_OF_DDIM : ETA;
    }
}
