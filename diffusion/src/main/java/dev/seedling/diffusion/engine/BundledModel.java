package dev.seedling.diffusion.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import dev.seedling.diffusion.Resource;
import dev.seedling.diffusion.Sha256;
import dev.seedling.diffusion.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model that travels inside the jar, so that the first picture needs no download. Its {@code files.txt} lists its
 * files with their SHA-256, as {@code sha256sum} writes them.
 */
public final class BundledModel {
    private static final int KEY_DIGITS = 10;

    private final String name;
    private final String index;

    private BundledModel(String name) {
        this.name = name;
        this.index = new String(bytes("files.txt"), UTF_8);
    }

    /** The model to paint with when the user has named none: trained by this project; see docs/sprout.md. */
    public static BundledModel standard() {
        return new BundledModel("sprout");
    }

    /** A model of random weights, as small as can be: for tests of how things work, not of what is seen. */
    public static BundledModel untrained() {
        return new BundledModel("tiny-sd15");
    }

    /** All of them, the standard one first. */
    public static List<BundledModel> all() {
        return List.of(standard(), untrained());
    }

    public String name() {
        return name;
    }

    /**
     * The model as a folder in the cache, unpacked there first if need be. Several processes may do so at once: the
     * folder appears whole or not at all.
     *
     * @throws DiffusionException if it cannot be written
     */
    public Path unpack(Path cache) {
        Path folder = cache.resolve("models").resolve(key()).resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(folder.getParent());
            Path unfinished = Files.createTempDirectory(folder.getParent(), "unfinished-");
            try {
                for (String line : files()) {
                    write(line, unfinished);
                }
                publish(unfinished, folder);
            } finally {
                delete(unfinished);
            }
            return folder;
        } catch (UncheckedIOException e) {
            throw cannotUnpack(cache, FileTrouble.withFile(e), e);
        } catch (IOException e) {
            throw cannotUnpack(cache, FileTrouble.withFile(e), e);
        }
    }

    /** Lines of a hash, two spaces and a path. */
    List<String> files() {
        return index.lines().toList();
    }

    byte[] bytes(String path) {
        return Resource.bytes(BundledModel.class, name + "/" + path);
    }

    private void write(String line, Path folder) throws IOException {
        String[] hashAndPath = line.split(" {2}", 2);
        byte[] content = bytes(hashAndPath[1]);
        if (!Sha256.hex(content).equals(hashAndPath[0])) {
            throw new IOException("the file %s in the jar is damaged".formatted(hashAndPath[1]));
        }
        Path file = folder.resolve(hashAndPath[1]);
        Files.createDirectories(file.getParent());
        WholeFile.force(file, content); // a folder that is there must be whole, after a power cut, too
    }

    private static DiffusionException cannotUnpack(Path cache, String reason, Exception e) {
        return new DiffusionException("cannot unpack the bundled model into %s: %s".formatted(cache, reason), e);
    }

    private static void publish(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) { // of which kind depends on the system
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            // Another process was faster, with the same files.
        }
    }

    private String key() {
        return Sha256.hex(index.getBytes(UTF_8)).substring(0, KEY_DIGITS);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
