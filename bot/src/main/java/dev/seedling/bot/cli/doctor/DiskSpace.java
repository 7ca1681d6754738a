package dev.seedling.bot.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much can still be written. */
@FunctionalInterface
interface DiskSpace {
    /** What the file system itself says. */
    DiskSpace REAL = folder -> Files.getFileStore(folder).getUsableSpace();

    /**
     * @param folder one that exists
     * @return bytes
     */
    long usable(Path folder) throws IOException;
}
