package dev.seedling.diffusion.png;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.sampling.Samplers;
import dev.seedling.diffusion.sampling.Spacing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A painting's record in the WebUI's words, and the WebUI's words as a record. */
final class PaintParameters {
    private static final int WEBUI_STEPS = 20; // what the WebUI paints with if a text does not say
    private static final double WEBUI_GUIDANCE = 7;

    private PaintParameters() {}

    static WebUiText write(PaintRecord painting) {
        ImageRequest request = painting.request();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("Steps", Integer.toString(request.steps()));
        settings.put("Sampler", Samplers.entry(request.sampler().sampler()).label());
        settings.put("Schedule type", capitalised(request.sampler().spacing()));
        settings.put("CFG scale", Numbers.plain(request.guidance()));
        settings.put("Seed", Long.toString(request.seed()));
        settings.put("Size", request.size().toString());
        if (!painting.modelHash().isEmpty()) {
            settings.put("Model hash", painting.modelHash());
        }
        if (!painting.model().isEmpty()) {
            settings.put("Model", painting.model());
        }
        ExtrasText.write(painting, settings);
        IngredientsText.write(painting.ingredients(), settings);
        if (!painting.program().isEmpty()) {
            settings.put("Version", painting.program());
        }
        return new WebUiText(request.prompt(), request.negative(), settings);
    }

    /** @throws DiffusionException if the text lacks a seed or size, or names a sampler that is not here */
    static PaintRecord read(WebUiText text) {
        Map<String, String> settings = text.settings();
        ImageRequest request = new ImageRequest(
                text.prompt(),
                text.negative(),
                Numbers.of(settings, "Seed").longValue(),
                ImageSize.parse(Numbers.required(settings, "Size")),
                settings.containsKey("Steps") ? Numbers.of(settings, "Steps").intValue() : WEBUI_STEPS,
                settings.containsKey("CFG scale")
                        ? Numbers.of(settings, "CFG scale").doubleValue()
                        : WEBUI_GUIDANCE,
                sampler(settings),
                ExtrasText.read(settings));
        return new PaintRecord(
                request,
                "",
                settings.getOrDefault("Model", ""),
                settings.getOrDefault("Model hash", ""),
                IngredientsText.read(text.prompt(), settings),
                PaintRecord.UNKNOWN,
                settings.getOrDefault("Version", ""),
                ExtrasText.source(settings));
    }

    /** Older versions of the WebUI wrote the spacing behind the sampler: {@code DPM++ 2M Karras}. */
    private static SamplerChoice sampler(Map<String, String> settings) {
        String label = Numbers.required(settings, "Sampler");
        String spacing = settings.getOrDefault("Schedule type", "").toLowerCase(Locale.ROOT);
        for (Spacing curve : List.of(Spacing.KARRAS, Spacing.EXPONENTIAL)) {
            String ending = " " + capitalised(curve.label());
            if (label.endsWith(ending)) {
                label = label.substring(0, label.length() - ending.length());
                spacing = curve.label();
            }
        }
        for (Samplers.Entry entry : Samplers.all()) {
            if (entry.label().equals(label)) {
                return SamplerChoice.of(entry.name(), isSpacing(spacing) ? spacing : Spacing.LINSPACE.label());
            }
        }
        throw new DiffusionException("the picture was painted with sampler '%s', which is not here; there are %s"
                .formatted(
                        label,
                        String.join(
                                ", ",
                                Samplers.all().stream()
                                        .map(Samplers.Entry::label)
                                        .toList())));
    }

    private static boolean isSpacing(String label) {
        for (Spacing spacing : Spacing.values()) {
            if (spacing.label().equals(label)) {
                return true;
            }
        }
        return false;
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
