package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.LoraNote;
import dev.seedling.diffusion.lora.LoraFolder;
import dev.seedling.diffusion.text.LoraTag;
import dev.seedling.diffusion.weights.FileStamp;
import dev.seedling.diffusion.weights.WeightHash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the LoRAs that a prompt names, and remembers their hashes. For one thread at a time. */
final class LoraShelf {
    private static final int MOST = 16;

    private final LoraFolder folder;
    private final Map<FileStamp, String> hashes = new HashMap<>();

    LoraShelf(LoraFolder folder) {
        this.folder = folder;
    }

    /** @throws DiffusionException if one is not there, or there are too many */
    List<LoraChoice> find(List<LoraTag> tags) {
        if (tags.size() > MOST) {
            throw new DiffusionException("a prompt may name up to %d LoRAs, names %d".formatted(MOST, tags.size()));
        }
        return tags.stream()
                .map(tag -> new LoraChoice(tag.name(), FileStamp.of(folder.find(tag.name())), tag.weight()))
                .toList();
    }

    /** What a picture's record says of them. */
    List<LoraNote> notes(List<LoraChoice> loras) {
        return loras.stream()
                .map(lora -> new LoraNote(lora.name(), lora.weight(), hash(lora.file())))
                .toList();
    }

    private String hash(FileStamp stamp) {
        return hashes.computeIfAbsent(stamp, key -> WeightHash.of(List.of(key.file())));
    }
}
