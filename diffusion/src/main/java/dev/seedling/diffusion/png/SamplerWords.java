package dev.seedling.diffusion.png;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ForeignText;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.sampling.Sampler;
import dev.seedling.diffusion.sampling.Samplers;
import dev.seedling.diffusion.sampling.SchedulerConfig;
import dev.seedling.diffusion.sampling.Spacing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A sampler and its spacing in the WebUI's words. */
final class SamplerWords {
    private static final String SAMPLER = "Sampler";
    private static final String SCHEDULE = "Schedule type";
    private static final String AUTOMATIC = "Automatic";

    /** What the WebUI calls each spacing. */
    private static final Map<Spacing, String> WORDS = Map.of(
            Spacing.LINSPACE, "Uniform",
            Spacing.TRAILING, "Simple",
            Spacing.LEADING, "DDIM",
            Spacing.KARRAS, "Karras",
            Spacing.EXPONENTIAL, "Exponential");

    /** Other words, by what they mean or come near to. */
    private static final Map<String, Spacing> SYNONYMS = Map.of("Normal", Spacing.LINSPACE);

    private static final Map<String, Spacing> NEAR = Map.of("SGM Uniform", Spacing.TRAILING);

    /** What {@code Automatic} means for each sampler; for others an even spread. */
    private static final Map<String, Spacing> AUTOMATICALLY = Map.of(
            "dpmpp-2m", Spacing.KARRAS,
            "dpm2", Spacing.KARRAS,
            "dpm2-a", Spacing.KARRAS,
            "dpmpp-2m-sde", Spacing.EXPONENTIAL);

    private SamplerWords() {}

    static void write(SamplerChoice choice, Map<String, String> settings) {
        settings.put(SAMPLER, Samplers.entry(choice.sampler()).label());
        settings.put(SCHEDULE, word(Spacing.named(choice.spacing())));
    }

    /** @throws DiffusionException if there is no such sampler here */
    static SamplerChoice read(SettingsLine settings) {
        String label = settings.required(SAMPLER);
        Optional<String> schedule = settings.text(SCHEDULE).filter(word -> !word.isEmpty());
        // Older versions wrote the spacing behind the sampler: DPM++ 2M Karras.
        for (Spacing curve : List.of(Spacing.KARRAS, Spacing.EXPONENTIAL)) {
            String ending = " " + word(curve);
            if (label.endsWith(ending)) {
                label = label.substring(0, label.length() - ending.length());
                schedule = Optional.of(word(curve));
            }
        }
        Sampler sampler = sampler(label);
        return SamplerChoice.of(
                sampler.name(), spacing(sampler, schedule, settings).label());
    }

    private static Sampler sampler(String label) {
        for (Samplers.Entry entry : Samplers.all()) {
            if (entry.label().equals(label)) {
                return Samplers.named(entry.name(), SchedulerConfig.parse("{}", "no settings"));
            }
        }
        throw new DiffusionException("the picture was painted with sampler '%s', which is not here; there are %s"
                .formatted(
                        ForeignText.shown(label),
                        Samplers.all().stream().map(Samplers.Entry::label).collect(Collectors.joining(", "))));
    }

    private static Spacing spacing(Sampler sampler, Optional<String> schedule, SettingsLine settings) {
        if (schedule.isEmpty()) {
            return even(sampler);
        }
        String word = schedule.get();
        if (word.equals(AUTOMATIC)) {
            return AUTOMATICALLY.getOrDefault(sampler.name(), even(sampler));
        }
        Optional<Spacing> meant = meant(word);
        Spacing nearest = meant.or(() -> Optional.ofNullable(NEAR.get(word)))
                .filter(sampler.spacings()::contains)
                .orElse(even(sampler));
        if (!meant.equals(Optional.of(nearest))) {
            settings.note("'%s: %s' is not to be had with %s; %s takes its place"
                    .formatted(SCHEDULE, ForeignText.shown(word), sampler.name(), nearest.label()));
        }
        return nearest;
    }

    private static Optional<Spacing> meant(String word) {
        for (Spacing spacing : Spacing.values()) {
            // Our own earlier versions wrote our own words.
            if (word(spacing).equals(word) || spacing.label().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(spacing);
            }
        }
        return Optional.ofNullable(SYNONYMS.get(word));
    }

    /** What the WebUI does where it draws no curve: DDIM and its like count up from the lowest timestep. */
    private static Spacing even(Sampler sampler) {
        boolean counts = List.of("ddim", "pndm").contains(sampler.name())
                || !sampler.spacings().contains(Spacing.LINSPACE);
        return counts ? Spacing.LEADING : Spacing.LINSPACE;
    }

    private static String word(Spacing spacing) {
        return WORDS.getOrDefault(spacing, spacing.label());
    }
}
