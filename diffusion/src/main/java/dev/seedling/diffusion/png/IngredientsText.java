package dev.seedling.diffusion.png;

import dev.seedling.diffusion.FileNote;
import dev.seedling.diffusion.Ingredients;
import dev.seedling.diffusion.LoraNote;
import dev.seedling.diffusion.text.PromptSyntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The same as {@link IngredientsJson} in the words of the WebUI's line of settings: pairs of a name and a hash. */
final class IngredientsText {
    private static final String LORAS = "Lora hashes";
    private static final String EMBEDDINGS = "TI hashes"; // textual inversion

    private IngredientsText() {}

    static void write(Ingredients ingredients, Map<String, String> settings) {
        put(settings, LORAS, names(ingredients.loras(), LoraNote::name, LoraNote::hash));
        put(settings, EMBEDDINGS, names(ingredients.files(FileNote.Kind.EMBEDDING), FileNote::name, FileNote::hash));
    }

    /**
     * A LoRA's name and weight stand in the prompt, its hash among the settings. Other programs may hash
     * otherwise.
     */
    static Ingredients read(String prompt, SettingsLine settings) {
        Map<String, String> loras = pairs(settings.text(LORAS).orElse(""));
        List<LoraNote> named = PromptSyntax.parse(prompt).loras().stream()
                .map(tag -> new LoraNote(tag.name(), tag.weight(), loras.getOrDefault(tag.name(), "")))
                .toList();
        List<FileNote> embeddings = pairs(settings.text(EMBEDDINGS).orElse("")).entrySet().stream()
                .map(pair -> new FileNote(FileNote.Kind.EMBEDDING, pair.getKey(), pair.getValue()))
                .toList();
        return new Ingredients(named, embeddings);
    }

    /** Something to be told of a thing. */
    private interface Trait<T> {
        String of(T thing);
    }

    private static <T> Map<String, String> names(List<T> things, Trait<T> name, Trait<T> hash) {
        Map<String, String> pairs = new LinkedHashMap<>();
        things.forEach(thing -> pairs.put(name.of(thing), hash.of(thing)));
        return pairs;
    }

    private static void put(Map<String, String> settings, String key, Map<String, String> pairs) {
        if (!pairs.isEmpty()) {
            settings.put(
                    key,
                    pairs.entrySet().stream()
                            .map(pair -> pair.getKey() + ": " + pair.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    private static Map<String, String> pairs(String list) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : list.split(",", -1)) {
            int colon = pair.lastIndexOf(':');
            if (colon > 0) {
                pairs.put(
                        pair.substring(0, colon).strip(),
                        pair.substring(colon + 1).strip());
            }
        }
        return pairs;
    }
}
