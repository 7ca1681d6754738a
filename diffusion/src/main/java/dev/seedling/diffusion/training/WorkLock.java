package dev.seedling.diffusion.training;

import dev.seedling.diffusion.DiffusionException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a work folder to one training: two would write over each other's checkpoints. Ends with the process, however. */
final class WorkLock implements AutoCloseable {
    private static final String FILE = ".lock";

    private final FileChannel channel;

    private WorkLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DiffusionException if another training is at work in the folder */
    static WorkLock of(Path work) throws IOException {
        Files.createDirectories(work);
        FileChannel channel = FileChannel.open(work.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new DiffusionException(
                    "another training is at work in %s; a second one needs a folder of its own: name it with --work"
                            .formatted(work));
        }
        return new WorkLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
