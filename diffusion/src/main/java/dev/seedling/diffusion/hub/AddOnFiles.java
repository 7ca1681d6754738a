package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.AddOns;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.lora.LoraTraits;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import dev.seedling.diffusion.weights.Embedding;
import dev.seedling.diffusion.weights.WeightHash;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at the smaller files that lie beside models. */
final class AddOnFiles {
    /** By the widths of the vectors that an embedding has for each text encoder. */
    private static final Map<Map<Part, Integer>, String> FAMILIES = Map.of(
            Map.of(Part.TEXT_ENCODER, 768), "sd15",
            Map.of(Part.TEXT_ENCODER, 1024), "sd21",
            Map.of(Part.TEXT_ENCODER, 768, Part.TEXT_ENCODER_2, 1280), "sdxl");

    private AddOnFiles() {}

    static Shelved lora(String name, Path file, ShelfBook known) {
        ShelfEntry entry = new ShelfEntry(file);
        try {
            LoraTraits traits = LoraTraits.read(name, file);
            ShelfBook.Page page = known.page(file, entry.stamp()).orElseGet(() -> {
                ShelfBook.Page fresh =
                        new ShelfBook.Page(entry.stamp(), traits.family().orElse(""), WeightHash.of(List.of(file)));
                known.write(file, fresh);
                return fresh;
            });
            return new Shelved.Adapter(name, file, entry.bytes(), traits, page.hash());
        } catch (DiffusionException e) {
            return new Shelved.Unusable(name, file, entry.bytes(), String.valueOf(e.getMessage()));
        }
    }

    static Shelved embedding(String name, Path file) {
        long bytes = new ShelfEntry(file).bytes();
        try {
            Embedding learnt = Embedding.read(file);
            Optional<String> family = Optional.ofNullable(FAMILIES.get(learnt.widths()));
            return new Shelved.Learnt(name, file, bytes, learnt.count(), family, learnt.hash());
        } catch (DiffusionException e) {
            return new Shelved.Unusable(name, file, bytes, String.valueOf(e.getMessage()));
        }
    }

    /** What a file is that is no model, and where in the models' folder it belongs; empty if it is nothing known. */
    static Optional<String> misplaced(Path file, Path models) {
        String name = new ShelfEntry(file).name();
        return advice(
                        () -> LoraTraits.read(name, file),
                        "it is a LoRA: put it into %s/, and name it in prompts as <lora:%s:1>"
                                .formatted(models.resolve(AddOns.LORAS), name))
                .or(() -> advice(
                        () -> Embedding.read(file),
                        "it is an embedding: put it into %s/, and name it in prompts as embedding:%s"
                                .formatted(models.resolve(AddOns.EMBEDDINGS), name)));
    }

    private static Optional<String> advice(Runnable reading, String sentence) {
        try {
            reading.run();
            return Optional.of(sentence);
        } catch (DiffusionException e) {
            return Optional.empty();
        }
    }
}
