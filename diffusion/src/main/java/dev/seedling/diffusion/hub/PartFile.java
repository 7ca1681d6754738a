package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import dev.seedling.diffusion.Folders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that is still coming. It lies beside its place, under a name that says what it will become, and takes its
 * place in one step when it is whole, checked and on the disk. Its validator, which proves to the server that the rest
 * still belongs to it, lies beside it.
 */
final class PartFile implements AutoCloseable {
    private final HubFile file;
    private final Path target;
    private final Path part;
    private final Path validator;
    private final FileChannel channel;

    private PartFile(HubFile file, Path target, Path part, FileChannel channel) {
        this.file = file;
        this.target = target;
        this.part = part;
        this.validator = part.resolveSibling(part.getFileName() + ".etag");
        this.channel = channel;
    }

    /**
     * Opens what came before, or begins.
     *
     * @throws DiffusionException if the folder cannot be written, or someone else is at it
     */
    static PartFile open(HubFile file, Path target) {
        Path part = path(file, target);
        try {
            Files.createDirectories(Folders.of(part));
            FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new DiffusionException(part + " is being downloaded by another Seedling; wait for it");
            }
            channel.position(channel.size());
            return new PartFile(file, target, part, channel);
        } catch (IOException e) {
            throw new DiffusionException("cannot write " + part + ": " + FileTrouble.withFile(e), e);
        }
    }

    /** Bytes that an earlier download left. */
    static long kept(HubFile file, Path target) {
        return path(file, target).toFile().length();
    }

    /** The hash is in the name, so that pieces of different contents never meet. */
    private static Path path(HubFile file, Path target) {
        String name = target.getFileName() + "." + file.fingerprint().hex().substring(0, 8) + ".part";
        return target.toAbsolutePath().resolveSibling(name);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    long bytes() {
        try {
            return channel.position();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    boolean complete() {
        return bytes() == file.bytes();
    }

    /** What the server called the version that this is the beginning of. */
    Optional<String> validator() {
        try {
            return Files.exists(validator) ? Optional.of(Files.readString(validator)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // it only saves a download of what changed; the hash decides
        }
    }

    /** Empties it, for a version that the server calls {@code etag}. */
    void restart(Optional<String> etag) {
        try {
            channel.truncate(0);
            Files.deleteIfExists(validator);
            if (etag.isPresent()) {
                Files.writeString(validator, etag.get());
            }
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    void append(byte[] bytes, int count) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** Reads it all again: what counts is what lies on the disk. */
    Fingerprint fingerprint() {
        try {
            return Fingerprint.of(file.fingerprint().kind(), part);
        } catch (IOException e) {
            throw new DiffusionException("cannot read " + part + ": " + FileTrouble.reason(e), e);
        }
    }

    /** On the disk first, then under its final name: a power cut leaves either nothing or all of it. */
    void publish() {
        try {
            channel.force(true);
            channel.close();
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(validator);
            Folders.sync(Folders.of(target));
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private DiffusionException cannotWrite(IOException e) {
        long free = Folders.of(part).toFile().getUsableSpace();
        return free < Math.max(1, file.bytes() - part.toFile().length())
                ? new DiffusionException(
                        "the disk of %s is full: %s needs %s, %s are free; what came is kept"
                                .formatted(Folders.of(part), file.name(), Sizes.of(file.bytes()), Sizes.of(free)),
                        e)
                : new DiffusionException("cannot write " + part + ": " + FileTrouble.reason(e), e);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }
}
