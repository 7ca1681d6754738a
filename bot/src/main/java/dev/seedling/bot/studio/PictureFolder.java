package dev.seedling.bot.studio;

import dev.seedling.diffusion.FileTrouble;
import dev.seedling.diffusion.WholeFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The studio's own copies of the finished pictures: {@code <job id>.png}, each there whole or not at all. */
final class PictureFolder {
    /** Less room than this and painting is put off: the picture could not be kept. */
    private static final long ROOM = 32L << 20;

    private static final String ENDING = ".png";

    private final Path folder;

    PictureFolder(Path folder) {
        this.folder = folder;
    }

    Path fileOf(String jobId) {
        return folder.resolve(jobId + ENDING);
    }

    Optional<Path> find(String jobId) {
        return Optional.of(fileOf(jobId)).filter(Files::isRegularFile);
    }

    /**
     * The jobs whose pictures were written before a moment.
     *
     * @throws DiskTrouble if the folder cannot be read
     */
    List<String> before(Instant moment) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> old = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    String name = file.getFileName().toString();
                    old.add(name.substring(0, name.length() - ENDING.length()));
                }
            }
            return old;
        } catch (IOException e) {
            throw new DiskTrouble("the folder %s cannot be read: %s".formatted(folder, FileTrouble.withFile(e)), e);
        }
    }

    /** @throws DiskTrouble if it cannot be removed */
    void remove(String jobId) {
        try {
            Files.deleteIfExists(fileOf(jobId));
        } catch (IOException e) {
            throw new DiskTrouble(
                    "the picture %s cannot be removed: %s".formatted(fileOf(jobId), FileTrouble.reason(e)), e);
        }
    }

    /** @throws DiskTrouble if there is no room for another picture */
    void requireRoom() {
        try {
            Files.createDirectories(folder);
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < ROOM) {
                throw new DiskTrouble("the disk with the folder %s is full: %d MB are free, %d MB are needed"
                        .formatted(folder, free >> 20, ROOM >> 20));
            }
        } catch (IOException e) {
            throw new DiskTrouble("the folder %s cannot be used: %s".formatted(folder, FileTrouble.reason(e)), e);
        }
    }

    /**
     * Keeps a picture; it is on the disk when this returns.
     *
     * @throws DiskTrouble if it cannot be written
     */
    Path keep(String jobId, byte[] png) {
        Path file = fileOf(jobId);
        try {
            Files.createDirectories(folder);
            WholeFile.keep(file, png);
            return file;
        } catch (IOException e) {
            throw new DiskTrouble(
                    "the picture cannot be written to %s: %s".formatted(file, FileTrouble.withFile(e)), e);
        }
    }
}
