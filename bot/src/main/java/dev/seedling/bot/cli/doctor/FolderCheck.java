package dev.seedling.bot.cli.doctor;

import dev.seedling.diffusion.hub.Sizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder that Seedling writes to: it can be written, and its disk has room. */
public final class FolderCheck implements Check {
    /** Not even one large picture and the database's journal. */
    private static final long TOO_LITTLE = 50_000_000;

    /** A few hundred large pictures. */
    private static final long LITTLE = 1_000_000_000;

    private final String what;
    private final String key;
    private final Path folder;
    private final DiskSpace space;
    private final Trial trial;

    FolderCheck(String what, String key, Path folder, DiskSpace space, Trial trial) {
        this.what = what;
        this.key = key;
        this.folder = folder;
        this.space = space;
        this.trial = trial;
    }

    /** @param key the setting that names the folder, for the remedy */
    public static FolderCheck of(String what, String key, Path folder) {
        return new FolderCheck(what, key, folder, DiskSpace.REAL, Trial.REAL);
    }

    /** Whether a folder can be written, found out by writing. */
    @FunctionalInterface
    interface Trial {
        /** Leaves nothing behind. */
        Trial REAL = folder -> Files.delete(Files.createTempFile(folder, ".doctor", ".tmp"));

        /**
         * @param folder one that exists
         * @throws IOException if it cannot be written
         */
        void write(Path folder) throws IOException;
    }

    @Override
    public Finding look() {
        Path absolute = folder.toAbsolutePath().normalize();
        Optional<Path> standing = Stream.iterate(absolute, path -> path != null, Path::getParent)
                .filter(Files::exists)
                .findFirst();
        if (standing.isEmpty() || !Files.isDirectory(standing.get())) {
            String found =
                    standing.map(file -> file + " is a file, not a folder").orElse(absolute + " has no root");
            return Finding.fail(what, found, "set %s to a folder".formatted(key));
        }
        try {
            trial.write(standing.get());
            return room(absolute, space.usable(standing.get()));
        } catch (IOException e) {
            String found = "%s cannot be written".formatted(standing.get());
            return Finding.fail(what, found, "give its owner the right to write, or set %s to another".formatted(key));
        }
    }

    private Finding room(Path absolute, long bytes) {
        String found = "%s, %s free".formatted(absolute, Sizes.of(bytes));
        String remedy = "make room, or set %s to a folder on another disk".formatted(key);
        if (bytes < TOO_LITTLE) {
            return Finding.fail(what, found, remedy);
        }
        return bytes < LITTLE ? Finding.warn(what, found, remedy) : Finding.ok(what, found);
    }
}
