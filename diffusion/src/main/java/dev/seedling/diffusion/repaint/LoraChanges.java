package dev.seedling.diffusion.repaint;

import dev.seedling.diffusion.LoraNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the LoRAs that a prompt names are the files that they were. */
final class LoraChanges {
    private LoraChanges() {}

    /** A clause for each that is not, or may not be. */
    static List<String> between(List<LoraNote> then, List<LoraNote> now) {
        List<String> changes = new ArrayList<>();
        for (LoraNote lora : now) {
            Optional<LoraNote> before = then.stream()
                    .filter(note -> note.name().equals(lora.name()))
                    .findFirst();
            String hash = before.map(LoraNote::hash).orElse("");
            if (hash.isEmpty()) {
                changes.add("LoRA %s was not recorded by its hash, is %s".formatted(lora.name(), lora.hash()));
            } else if (hash.length() != lora.hash().length()) {
                changes.add("LoRA %s was recorded by another kind of hash, %s, so whether it is the same is not known"
                        .formatted(lora.name(), hash));
            } else if (!hash.equals(lora.hash())) {
                changes.add("LoRA %s was %s, is %s".formatted(lora.name(), hash, lora.hash()));
            }
        }
        return changes;
    }
}
