package dev.seedling.promptcraft.translation;

import dev.seedling.promptcraft.Resource;
import java.util.List;

/** Reads lexicon resources: one entry a line, {@code left = right}; {@code #} begins a comment. */
public final class LexiconFile {
    private LexiconFile() {}

    /** @param home the class beside which the resource lies */
    public static List<Entry> entries(Class<?> home, String name) {
        return Resource.lines(home, name).stream().map(LexiconFile::entry).toList();
    }

    public static Entry entry(String line) {
        int equals = line.indexOf(" = ");
        return new Entry(
                line.substring(0, equals).strip(), line.substring(equals + 3).strip());
    }

    /** An entry's two sides. */
    public record Entry(String left, String right) {
        /** The left side's words. */
        public List<String> forms() {
            return List.of(left.split(" "));
        }
    }
}
