package dev.seedling.bot.console;

import dev.seedling.bot.studio.StudioException;
import dev.seedling.diffusion.FileTrouble;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** Where finished pictures lie, named after their seed and idea. No picture ever replaces another. */
public final class Album {
    private static final int SLUG_CHARACTERS = 48;

    private final Path folder;

    public Album(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps a picture, such as {@code 42-a-red-house.png}; a second one of that name becomes {@code 42-a-red-house-2.png}.
     *
     * @throws StudioException if it cannot be written; nothing is left behind then
     */
    public Path keep(byte[] png, long seed, String idea) {
        try {
            Files.createDirectories(folder);
            Path file = reserve(name(seed, idea));
            return replace(file, png);
        } catch (IOException e) {
            throw notWritten(folder, e);
        }
    }

    /**
     * Keeps a picture unless it lies there under its name already, byte for byte.
     *
     * @throws StudioException as {@link #keep} does
     */
    public Path keepOnce(byte[] png, long seed, String idea) {
        Path file = folder.resolve(name(seed, idea) + ".png");
        try {
            if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), png)) {
                return file;
            }
        } catch (IOException e) {
            throw notWritten(file, e);
        }
        return keep(png, seed, idea);
    }

    /**
     * Writes a picture under a name that the user chose, whole or not at all.
     *
     * @throws StudioException if it cannot be written, or would replace something that is no file
     */
    public static Path write(byte[] png, Path file) {
        Writable.requireReplaceable(file);
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            return replace(file, png);
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    /** Where something lies that belongs to a picture: {@code 42-a-red-house-film.png} beside {@code 42-a-red-house.png}. */
    public static Path beside(Path picture, String what) {
        String name = String.valueOf(picture.getFileName()).replaceFirst("(?i)\\.png$", "");
        return picture.resolveSibling(name + "-" + what + ".png");
    }

    private static String name(long seed, String idea) {
        return seed + "-" + slug(idea);
    }

    /** The idea's letters and digits, without accents, its words joined by hyphens; {@code picture} if none is left. */
    static String slug(String idea) {
        String plain = Normalizer.normalize(idea.replace("ß", "ss"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
        String shortened = plain.length() <= SLUG_CHARACTERS ? plain : cut(plain);
        String trimmed = shortened.replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "picture" : trimmed;
    }

    /** Ends at a word where there is one. */
    private static String cut(String slug) {
        int end = slug.lastIndexOf('-', SLUG_CHARACTERS);
        int whole = Character.isLowSurrogate(slug.charAt(SLUG_CHARACTERS)) ? SLUG_CHARACTERS - 1 : SLUG_CHARACTERS;
        return slug.substring(0, end > 0 ? end : whole);
    }

    /** Creates an empty file of a free name: two processes never get the same one. */
    private Path reserve(String name) throws IOException {
        Path file = folder.resolve(name + ".png");
        for (int number = 2; !created(file); number++) {
            file = folder.resolve(name + "-" + number + ".png");
        }
        return file;
    }

    private static boolean created(Path file) throws IOException {
        try {
            Files.createFile(file);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    /** Writes beside the file first: whoever watches the folder never sees half a picture, nor does a full disk leave one. */
    private static Path replace(Path file, byte[] png) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(partial, png);
            return move(partial, file);
        } catch (IOException e) {
            Files.deleteIfExists(partial);
            removeIfEmpty(file);
            throw e;
        }
    }

    private static Path move(Path partial, Path file) throws IOException {
        try {
            return Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            return Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void removeIfEmpty(Path file) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) == 0) {
            Files.delete(file);
        }
    }

    private static StudioException notWritten(Path where, IOException e) {
        return new StudioException(Writable.notWritten(where, reason(e)), e);
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return "a file is where the folder should be";
        }
        return e instanceof NoSuchFileException ? "no file can be made there" : FileTrouble.reason(e);
    }
}
