package dev.seedling.bot.console;

import dev.seedling.bot.studio.StudioException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks whether a picture could be written somewhere, so that nobody paints for nothing. Writes nothing. */
public final class Writable {
    private Writable() {}

    /**
     * Renaming onto a device, a pipe or a socket would remove it.
     *
     * @throws StudioException if something that is no regular file has the name
     */
    public static void requireReplaceable(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new StudioException("the picture cannot be written to %s, which is no regular file".formatted(file));
        }
    }

    /**
     * A name may be given to a picture: its folder is there, or can be made.
     *
     * @throws StudioException if it cannot be, or something that is no regular file has the name
     */
    public static void requireFile(Path file) {
        requireReplaceable(file);
        Optional.ofNullable(file.toAbsolutePath().getParent()).ifPresent(Writable::requireFolder);
    }

    /** @throws StudioException if the folder is neither there to be written in, nor can be made */
    public static void requireFolder(Path folder) {
        requireFolder("picture", folder);
    }

    /**
     * @param what is to be written there
     * @throws StudioException if the folder is neither there to be written in, nor can be made
     */
    public static void requireFolder(String what, Path folder) {
        Path there = nearest(folder.toAbsolutePath());
        if (!Files.isDirectory(there)) {
            throw new StudioException(notWritten(what, folder, "a file is where the folder should be"));
        }
        if (!Files.isWritable(there)) {
            throw new StudioException(notWritten(what, folder, "permission denied"));
        }
    }

    /** The folder itself, or the nearest above it that exists. */
    private static Path nearest(Path folder) {
        Path there = folder;
        Path above = there.getParent();
        while (above != null && !Files.exists(there)) {
            there = above;
            above = there.getParent();
        }
        return there;
    }

    /** The sentence for a picture that found no place. */
    static String notWritten(Path where, String reason) {
        return notWritten("picture", where, reason);
    }

    private static String notWritten(String what, Path where, String reason) {
        return "the %s could not be written to %s: %s".formatted(what, where, reason);
    }
}
