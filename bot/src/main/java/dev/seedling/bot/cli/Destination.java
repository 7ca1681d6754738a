package dev.seedling.bot.cli;

import dev.seedling.bot.console.Album;
import dev.seedling.bot.console.Writable;
import dev.seedling.bot.studio.StudioException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the command line's pictures and films go. */
sealed interface Destination {
    /** Keeps a picture, under its own name or one made of seed and idea. */
    Path keep(byte[] png, long seed, String idea);

    /**
     * The place for some pictures, known to be one before anything is painted.
     *
     * @param out a file to write, or a folder that exists
     * @throws StudioException if nothing could be written there, or several pictures have one name
     */
    static Destination at(Path out, int count) {
        if (Files.isDirectory(out)) {
            return inFolder(out);
        }
        if (count > 1) {
            throw new StudioException("out must be a folder that exists for %d pictures, was %s".formatted(count, out));
        }
        Writable.requireFile(out);
        return new File(out);
    }

    /** @param folder is made if it is not there */
    static Destination inFolder(Path folder) {
        Writable.requireFolder(folder);
        return new Folder(folder);
    }

    /** @throws StudioException if a film could not be written beside the picture */
    default void requireRoomForFilm() {}

    /** A name that the user chose. */
    record File(Path file) implements Destination {
        @Override
        public Path keep(byte[] png, long seed, String idea) {
            return Album.write(png, file);
        }

        @Override
        public void requireRoomForFilm() {
            Writable.requireReplaceable(film(file));
        }
    }

    /** A folder, in which names are found. */
    record Folder(Path folder) implements Destination {
        @Override
        public Path keep(byte[] png, long seed, String idea) {
            return new Album(folder).keep(png, seed, idea);
        }
    }

    /** Where a picture's film lies. */
    static Path film(Path picture) {
        return Album.beside(picture, "film");
    }
}
