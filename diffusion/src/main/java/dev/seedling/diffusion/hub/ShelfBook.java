package dev.seedling.diffusion.hub;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seedling.diffusion.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was found out about models, by the sizes and times of their files, so that gigabytes are hashed once. Losing it
 * costs only time, so no fault of it stops anyone.
 */
final class ShelfBook {
    private static final Logger LOG = LoggerFactory.getLogger(ShelfBook.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final Map<String, Page> pages;
    private boolean changed;

    /**
     * What is known of one model.
     *
     * @param stamp sizes and times of its files when it was looked at
     */
    record Page(String stamp, String family, String hash) {}

    private ShelfBook(Path file, Map<String, Page> pages) {
        this.file = file;
        this.pages = pages;
    }

    /** Opens it for some questions, and puts on the disk what they brought to light. */
    static <T> T consult(Path file, Function<ShelfBook, T> questions) {
        ShelfBook book = open(file);
        try {
            return questions.apply(book);
        } finally {
            book.close();
        }
    }

    private static ShelfBook open(Path file) {
        try {
            if (Files.isRegularFile(file)) {
                return new ShelfBook(
                        file, JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, Page>>() {}));
            }
        } catch (IOException e) {
            LOG.debug("Starting {} anew", file, e);
        }
        return new ShelfBook(file, new TreeMap<>());
    }

    /** What is known of a model, if it has not changed since. */
    Optional<Page> page(Path model, String stamp) {
        return Optional.ofNullable(pages.get(key(model)))
                .filter(page -> page.stamp().equals(stamp));
    }

    void write(Path model, Page page) {
        pages.put(key(model), page);
        changed = true;
    }

    /** Puts it on the disk if it has news. */
    private void close() {
        if (!changed) {
            return;
        }
        try {
            Files.createDirectories(Folders.of(file));
            Path draft = Files.createTempFile(Folders.of(file), ".shelf", ".part");
            JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), pages);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.debug("Cannot keep {}", file, e);
        }
    }

    private static String key(Path model) {
        return model.toAbsolutePath().normalize().toString();
    }
}
