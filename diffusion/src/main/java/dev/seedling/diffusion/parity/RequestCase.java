package dev.seedling.diffusion.parity;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PerturbedAttention;
import dev.seedling.diffusion.engine.Canvas;
import dev.seedling.diffusion.engine.LoraChoice;
import dev.seedling.diffusion.engine.Painter;
import dev.seedling.diffusion.engine.Pipeline;
import dev.seedling.diffusion.engine.Pixels;
import dev.seedling.diffusion.engine.Plan;
import dev.seedling.diffusion.family.Reading;
import dev.seedling.diffusion.family.SizeHints;
import dev.seedling.diffusion.family.Wording;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.sampling.Noise;
import dev.seedling.diffusion.sampling.Sampler;
import dev.seedling.diffusion.sampling.Samplers;
import dev.seedling.diffusion.sampling.SchedulerConfig;
import dev.seedling.diffusion.text.PromptPart;
import dev.seedling.diffusion.weights.Embeddings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A whole request: the latents after every step and the picture. */
record RequestCase(String name, JsonNode json) {
    private static final double LATENTS = 2e-3;
    private static final double IMAGE_MAX = 1e-2;
    private static final double IMAGE_MEAN = 1e-3;

    /** The samplers whose reference keeps latents at x = clean + sigma * noise; the others shrink them to variance 1. */
    private static final Set<String> VARIANCE_EXPLODING = Set.of("euler", "euler-a", "heun", "lms", "dpm2", "dpm2-a");

    static RequestCase read(Path file) throws IOException {
        JsonMapper withInfinity = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        JsonNode json = withInfinity.readTree(file.toFile());
        return new RequestCase(json.path("name").asText(), json);
    }

    Outcome run(Path tensors, Models models) {
        String model = json.path("model").asText();
        Optional<Path> path = models.find(model);
        if (path.isEmpty()) {
            return Outcome.skipped(name, "there is no model " + model);
        }
        try (Fixture fixture = Fixture.open(tensors)) {
            Pipeline pipeline = models.load(path.get());
            useEmbedding(pipeline, tensors);
            Comparison comparison = new Comparison(name);
            Optional<Latents> before = Optional.empty();
            for (List<LoraChoice> loras : LoraLayouts.of(json, tensors)) {
                pipeline.use(loras);
                Latents clean = compare(pipeline, fixture, comparison);
                before.ifPresent(other -> comparison.equal("layouts", clean, other));
                before = Optional.of(clean);
            }
            return comparison.outcome();
        }
    }

    private Latents compare(Pipeline pipeline, Fixture fixture, Comparison comparison) {
        Recorder recorder = new Recorder();
        Plan plan = plan(fixture);
        Latents clean = new Painter(pipeline).paint(plan, recorder);
        compareLatents(plan.sampler().name(), recorder, clean, fixture, comparison);
        compareImages(pipeline, clean, fixture, comparison);
        return clean;
    }

    private Plan plan(Fixture fixture) {
        SchedulerConfig config = scheduler();
        Sampler sampler = Samplers.published(config)
                .map(entry -> Samplers.named(entry.name(), config))
                .orElseThrow(() -> new DiffusionException("there is no sampler for " + config.className()));
        Noise noise = Noise.seeded(json.path("seed").asLong());
        return new Plan(
                reading("prompt"),
                json.hasNonNull("negative") ? Optional.of(reading("negative")) : Optional.empty(),
                noise,
                noise,
                json.path("batch").asInt(1),
                size(),
                sampler,
                sampler.levels(
                        config, sampler.spacing(config), json.path("steps").asInt()),
                config.prediction(),
                json.path("guidance").asDouble(),
                json.path("guidance_rescale").asDouble(),
                PerturbedAttention.NONE.withScale(json.path("pag_scale").asDouble()),
                canvas(fixture));
    }

    private ImageSize size() {
        return new ImageSize(json.path("width").asInt(), json.path("height").asInt());
    }

    private Reading reading(String key) {
        return new Reading(
                Wording.literal(parts(json.path(key).asText())),
                json.path("clip_skip").asInt(1),
                sizeHints());
    }

    /** Literal words, with the case's embedding in the place of its token. */
    private List<PromptPart> parts(String text) {
        String token = json.path("embedding_token").asText();
        int at = token.isEmpty() ? -1 : text.indexOf(token);
        if (at < 0) {
            return List.of(new PromptPart.Words(text, 1));
        }
        return List.of(
                new PromptPart.Words(text.substring(0, at), 1),
                new PromptPart.Embedding(token, 1),
                new PromptPart.Words(text.substring(at + token.length()), 1));
    }

    private SizeHints sizeHints() {
        if (!json.has("original_size")) {
            return SizeHints.of(size());
        }
        return new SizeHints(
                json.path("original_size").path(0).asInt(),
                json.path("original_size").path(1).asInt(),
                json.path("crop").path(0).asInt(),
                json.path("crop").path(1).asInt(),
                json.path("target_size").path(0).asInt(),
                json.path("target_size").path(1).asInt());
    }

    private Optional<Canvas> canvas(Fixture fixture) {
        if (!json.has("mode")) {
            return Optional.empty();
        }
        Optional<Latents> mask = fixture.has("mask") ? Optional.of(fixture.mask("mask")) : Optional.empty();
        return Optional.of(
                new Canvas(fixture.pixels("input"), mask, json.path("strength").asDouble()));
    }

    private void useEmbedding(Pipeline pipeline, Path tensors) {
        Embeddings embeddings = json.has("embedding")
                ? new Embeddings(Map.of(
                        json.path("embedding_token").asText(),
                        tensors.resolveSibling(json.path("embedding").asText())))
                : Embeddings.NONE;
        pipeline.conditioner().encoders().forEach(encoder -> encoder.use(embeddings));
    }

    /** The settings as a model would bring them: with the class they are for, and with what callers may pass. */
    private SchedulerConfig scheduler() {
        ObjectNode settings = json.path("resolved_scheduler").deepCopy();
        settings.set("_class_name", json.path("scheduler"));
        if (json.has("eta")) {
            settings.put("eta", json.path("eta").asDouble());
        }
        return SchedulerConfig.parse(settings.toString(), name);
    }

    private static void compareLatents(
            String sampler, Recorder recorder, Latents clean, Fixture fixture, Comparison comparison) {
        int steps = fixture.shape("latents")[0];
        if (recorder.calls().size() != steps) {
            comparison.within("calls", recorder.calls().size(), 0);
            return;
        }
        for (int i = 0; i < steps - 1; i++) {
            Recorder.Call next = recorder.calls().get(i + 1);
            double scale =
                    VARIANCE_EXPLODING.contains(sampler) ? 1 : next.level().inputScale();
            comparison.relative("latents", next.x().times(scale), fixture.row("latents", i), LATENTS);
        }
        comparison.relative("latents", clean, fixture.row("latents", steps - 1), LATENTS);
    }

    private static void compareImages(Pipeline pipeline, Latents clean, Fixture fixture, Comparison comparison) {
        int pictures = clean.shape()[0];
        for (int i = 0; i < pictures; i++) {
            Pixels pixels = pipeline.codec().decode(picture(clean, i));
            comparison.absolute("image", pixels.rows(), fixture.row("image", i), IMAGE_MAX, IMAGE_MEAN);
        }
    }

    private static Latents picture(Latents batch, int i) {
        int[] shape = batch.shape();
        int size = batch.size() / shape[0];
        shape[0] = 1;
        return Latents.of(batch.buffer().slice(i * size, size), shape);
    }
}
