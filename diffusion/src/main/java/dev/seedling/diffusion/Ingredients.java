package dev.seedling.diffusion;

import java.util.List;

/**
 * What took part in a picture besides the model.
 *
 * @param loras those that the prompt named, in its order
 * @param files each once, in the order in which they were met
 */
public record Ingredients(List<LoraNote> loras, List<FileNote> files) {
    /** The model alone. */
    public static final Ingredients NONE = new Ingredients(List.of(), List.of());

    public Ingredients {
        loras = List.copyOf(loras);
        files = List.copyOf(files);
    }

    /** The files of one kind. */
    public List<FileNote> files(FileNote.Kind kind) {
        return files.stream().filter(file -> file.kind() == kind).toList();
    }
}
