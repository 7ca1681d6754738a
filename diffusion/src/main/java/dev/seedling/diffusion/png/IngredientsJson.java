package dev.seedling.diffusion.png;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileNote;
import dev.seedling.diffusion.Ingredients;
import dev.seedling.diffusion.LoraNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What took part in a picture besides the model, in its JSON: a list of LoRAs and one of other files. */
final class IngredientsJson {
    private static final String LORAS = "loras";
    private static final String FILES = "files";
    private static final String NAME = "name";
    private static final String HASH = "hash";
    private static final String WEIGHT = "weight";
    private static final String KIND = "kind";

    private IngredientsJson() {}

    static void write(Ingredients ingredients, ObjectNode root) {
        for (LoraNote lora : ingredients.loras()) {
            ObjectNode node = root.withArray(LORAS).addObject();
            node.put(NAME, lora.name());
            node.put(WEIGHT, lora.weight());
            node.put(HASH, lora.hash());
        }
        for (FileNote file : ingredients.files()) {
            ObjectNode node = root.withArray(FILES).addObject();
            node.put(KIND, file.kind().label());
            node.put(NAME, file.name());
            node.put(HASH, file.hash());
        }
    }

    /** @throws DiffusionException if one lacks something, or is of no known kind */
    static Ingredients read(Fields root) {
        List<LoraNote> loras = new ArrayList<>();
        for (JsonNode node : root.node().path(LORAS)) {
            Fields lora = new Fields(node);
            loras.add(new LoraNote(lora.text(NAME), lora.number(WEIGHT), lora.text(HASH)));
        }
        List<FileNote> files = new ArrayList<>();
        for (JsonNode node : root.node().path(FILES)) {
            Fields file = new Fields(node);
            files.add(new FileNote(kind(file.text(KIND)), file.text(NAME), file.text(HASH)));
        }
        return new Ingredients(loras, files);
    }

    private static FileNote.Kind kind(String label) {
        return FileNote.Kind.labelled(label)
                .orElseThrow(() -> new DiffusionException("the picture's record must have one of %s as kind, has '%s'"
                        .formatted(
                                Arrays.stream(FileNote.Kind.values())
                                        .map(FileNote.Kind::label)
                                        .toList(),
                                label)));
    }
}
