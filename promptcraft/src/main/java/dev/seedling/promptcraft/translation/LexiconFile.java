package dev.seedling.promptcraft.translation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads lexicon resources: one entry a line, {@code left = right}; {@code #} begins a comment. */
public final class LexiconFile {
    private LexiconFile() {}

    /** @param home the class beside which the resource lies */
    public static List<Entry> entries(Class<?> home, String name) {
        return lines(home, name).stream().map(LexiconFile::entry).toList();
    }

    /** The lines that are neither empty nor comments. */
    public static List<String> lines(Class<?> home, String name) {
        try (InputStream in = home.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
