package dev.seedling.diffusion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why a file failed, in words for users. Java's file exceptions often carry only the path: their class tells what. */
public final class FileTrouble {
    private FileTrouble() {}

    /** For a sentence that names the file. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file is in the way";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        if (e instanceof CharacterCodingException) {
            return "it is no text in UTF-8";
        }
        String told = e instanceof FileSystemException inFile ? inFile.getReason() : e.getMessage();
        return told == null ? e.getClass().getSimpleName() : told;
    }

    /** For a sentence that does not: the file, where it is known, and the reason. */
    public static String withFile(IOException e) {
        return e instanceof FileSystemException inFile && inFile.getFile() != null
                ? inFile.getFile() + ": " + reason(e)
                : reason(e);
    }

    /** The same, of what a stream of files throws. */
    public static String withFile(UncheckedIOException e) {
        return withFile(Objects.requireNonNull(e.getCause()));
    }
}
