package dev.seedling.diffusion.png;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.Ingredients;
import dev.seedling.diffusion.SamplerChoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A painting's record in the WebUI's words, and the WebUI's words as a record. */
final class PaintParameters {
    private static final int WEBUI_STEPS = 20; // what the WebUI paints with if a text does not say
    private static final double WEBUI_GUIDANCE = 7;

    /** Settings that no picture depends on. */
    private static final List<String> TELL_NOTHING = List.of("User", "Hashes");

    private PaintParameters() {}

    static WebUiText write(PaintRecord painting) {
        ImageRequest request = painting.request();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("Steps", Integer.toString(request.steps()));
        SamplerWords.write(request.sampler(), settings);
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

    /**
     * What the text says and is not followed is in the record's notes.
     *
     * @throws DiffusionException if the text lacks a seed or size, or names a sampler that is not here
     */
    static PaintRecord read(WebUiText text) {
        SettingsLine settings = new SettingsLine(text.settings());
        String program = settings.text("Version").orElse("");
        Writer writer = Writer.of(program);
        ImageRequest request = request(text, settings, writer);
        Optional<SourceNote> source = ExtrasText.source(settings, request.extras(), writer);
        String model = settings.text("Model").orElse("");
        String modelHash = settings.text("Model hash").orElse("");
        Ingredients ingredients = IngredientsText.read(text.prompt(), settings);
        TELL_NOTHING.forEach(settings::text);
        return new PaintRecord(
                request, "", model, modelHash, ingredients, PaintRecord.UNKNOWN, program, source, settings.notes());
    }

    private static ImageRequest request(WebUiText text, SettingsLine settings, Writer writer) {
        settings.required("Seed");
        long seed = settings.whole("Seed").orElse(0L);
        ImageSize size = ImageSize.parse(settings.required("Size"));
        int steps = settings.integer("Steps").orElse(WEBUI_STEPS);
        SamplerChoice sampler = SamplerWords.read(settings);
        if (writer == Writer.WEBUI) {
            ForeignPrompt.read(text.prompt(), settings);
            ForeignPrompt.read(text.negative(), settings);
        }
        if (writer != Writer.SEEDLING && sampler.sampler().equals("dpmpp-2m-sde")) {
            settings.note("the noise of its steps was drawn from a Brownian tree, which is not here");
        }
        return new ImageRequest(
                text.prompt(),
                text.negative(),
                seed,
                size,
                steps,
                settings.number("CFG scale").orElse(WEBUI_GUIDANCE),
                sampler,
                ExtrasText.read(settings, size, steps, sampler.sampler(), writer));
    }
}
