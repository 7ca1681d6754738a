package dev.seedling.diffusion.repaint;

import dev.seedling.diffusion.FileNote;
import java.util.ArrayList;
import java.util.List;

/** Whether the files beside the model are those that a picture was painted with. */
final class FileChanges {
    private FileChanges() {}

    /** A clause for each that is not, or may not be. */
    static List<String> between(List<FileNote> then, List<FileNote> now) {
        List<String> changes = new ArrayList<>();
        for (FileNote file : now) {
            String before = then.stream()
                    .filter(note -> note.kind() == file.kind() && note.name().equals(file.name()))
                    .findFirst()
                    .map(FileNote::hash)
                    .orElse("");
            if (before.isEmpty()) {
                changes.add("%s was not recorded by its hash, is %s".formatted(file, file.hash()));
            } else if (!areOfOne(before, file.hash())) {
                changes.add("%s was %s, is %s".formatted(file, before, file.hash()));
            }
        }
        return changes;
    }

    /** Programs write more or fewer digits of the same hash. */
    private static boolean areOfOne(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
