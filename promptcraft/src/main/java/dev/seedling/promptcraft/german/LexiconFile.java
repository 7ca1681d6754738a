package dev.seedling.promptcraft.german;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads lexicon resources: one entry a line, {@code German forms = English forms}; {@code #} begins a comment. */
final class LexiconFile {
    private LexiconFile() {}

    static List<Entry> read(String name) {
        try (InputStream in = LexiconFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LexiconFile::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        int equals = line.indexOf(" = ");
        return new Entry(
                line.substring(0, equals).strip(), line.substring(equals + 3).strip());
    }

    record Entry(String german, String english) {
        List<String> forms() {
            return List.of(german.split(" "));
        }
    }
}
