package dev.seedling.diffusion.weights;

import dev.seedling.diffusion.DiffusionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What shows, without reading it, whether a file is still what it was.
 *
 * @param modified milliseconds since 1970
 */
public record FileStamp(Path file, long bytes, long modified) {
    /** @throws DiffusionException if there is no such file */
    public static FileStamp of(Path file) {
        try {
            return new FileStamp(
                    file, Files.size(file), Files.getLastModifiedTime(file).toMillis());
        } catch (IOException e) {
            throw new DiffusionException("the file %s is not there any more, or cannot be read".formatted(file), e);
        }
    }

    /** @throws DiffusionException if one of the files is not there */
    public static List<FileStamp> of(List<Path> files) {
        return files.stream().map(FileStamp::of).toList();
    }
}
