package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.training.world.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes a trained model as a folder in the diffusers layout, in half precision. */
final class ModelExport {
    private static final ObjectWriter JSON = new JsonMapper().writerWithDefaultPrettyPrinter();

    private ModelExport() {}

    /**
     * In a corner of its place first, so that a disk that is full leaves the model that was there.
     *
     * @param spread of the latents, whose inverse becomes {@code scaling_factor}
     */
    static void write(Path model, Path work, Recipe recipe, BpeVocabulary vocabulary, double spread, Torch torch)
            throws IOException {
        Path place = model.toAbsolutePath();
        Path unfinished = place.resolve(".part");
        writeAll(unfinished, work, recipe, vocabulary, spread, torch);
        for (Path path : inside(unfinished)) {
            Path target = place.resolve(unfinished.relativize(path));
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        for (Path folder :
                inside(unfinished).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(folder);
        }
    }

    /** The folder, and all that is in it; folders before what they hold. */
    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        }
    }

    private static void writeAll(
            Path model, Path work, Recipe recipe, BpeVocabulary vocabulary, double spread, Torch torch)
            throws IOException {
        for (String part : List.of("unet", "vae", "text_encoder", "tokenizer", "scheduler")) {
            Files.createDirectories(model.resolve(part));
        }
        try (NDManager manager = NDManager.newBaseManager(torch.device())) {
            TrainingState autoencoder = best(
                    work.resolve(Sprout.AUTOENCODER),
                    manager,
                    recipe.autoencoder().blueprint());
            Path decoder = Course.best(work.resolve(Sprout.DECODER));
            if (Files.exists(decoder)) { // it learns after what previews show
                Checkpoint.inherit(autoencoder, decoder);
            }
            Checkpoint.export(autoencoder, model.resolve("vae/diffusion_pytorch_model.safetensors"), name -> true);
            TrainingState diffusion = best(work.resolve(Sprout.DIFFUSION), manager, recipe.diffusion(vocabulary));
            Checkpoint.export(
                    diffusion, model.resolve("unet/diffusion_pytorch_model.safetensors"), name -> !ofText(name));
            Checkpoint.export(diffusion, model.resolve("text_encoder/model.safetensors"), ModelExport::ofText);
        }
        json(model.resolve("vae/config.json"), recipe.autoencoder().config(1 / spread));
        json(model.resolve("unet/config.json"), recipe.unet().config());
        json(model.resolve("text_encoder/config.json"), recipe.text(vocabulary).config());
        json(model.resolve("model_index.json"), index());
        json(model.resolve("seedling.json"), defaults(recipe));
        Files.writeString(model.resolve("scheduler/scheduler_config.json"), Recipe.SCHEDULER);
        Files.writeString(model.resolve("vocabulary.txt"), String.join("\n", Vocabulary.known()) + "\n");
        vocabulary.save(model.resolve("tokenizer"));
    }

    private static TrainingState best(Path folder, NDManager manager, Blueprint blueprint) {
        return Checkpoint.learnt(Course.best(folder), manager, blueprint);
    }

    private static boolean ofText(String name) {
        return name.startsWith("text_model.");
    }

    private static Map<String, Object> index() {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("_class_name", "StableDiffusionPipeline");
        index.put("scheduler", List.of("diffusers", "DDIMScheduler"));
        index.put("text_encoder", List.of("transformers", "CLIPTextModel"));
        index.put("tokenizer", List.of("transformers", "CLIPTokenizer"));
        index.put("unet", List.of("diffusers", "UNet2DConditionModel"));
        index.put("vae", List.of("diffusers", "AutoencoderTiny"));
        return index;
    }

    /** What suits the model; {@code size} because a latent here is not eight pixels wide. */
    private static Map<String, Object> defaults(Recipe recipe) {
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put("name", "sprout");
        defaults.put("size", recipe.size() + "x" + recipe.size());
        defaults.put("steps", 20);
        defaults.put("guidance", Recipe.GUIDANCE);
        defaults.put("guidance-rescale", Recipe.GUIDANCE_RESCALE);
        defaults.put("sampler", "ddim");
        defaults.put("spacing", "trailing");
        return defaults;
    }

    private static void json(Path file, Map<String, Object> content) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(content) + "\n");
    }
}
