package dev.seedling.diffusion.weights;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;

/**
 * A safetensors file, memory-mapped: nothing is read before it is asked for, and files may be larger than 2 GiB.
 * Layout: eight bytes of header length (little-endian), a JSON header, the tensors' bytes.
 *
 * <p>Safe for several threads. The buffers it gives are views of the file's pages: after {@link #close()} they must
 * not be touched again, neither here nor by native code that took their address.
 */
public final class Safetensors implements AutoCloseable {
    private static final int LENGTH_BYTES = 8;
    private static final long MAX_HEADER_BYTES = 100_000_000;

    private final Path file;
    private final SafetensorsHeader header;
    private final MappedWindows windows;

    private Safetensors(Path file, SafetensorsHeader header, MappedWindows windows) {
        this.file = file;
        this.header = header;
        this.windows = windows;
    }

    /**
     * Opens a file and checks its whole header.
     *
     * @throws DiffusionException if the file is missing, torn, hostile, or no safetensors file
     */
    public static Safetensors open(Path file) {
        PickleFiles.refuse(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long dataStart = LENGTH_BYTES + headerLength(file, channel);
            byte[] json = new byte[(int) dataStart - LENGTH_BYTES];
            readFully(channel, ByteBuffer.wrap(json), LENGTH_BYTES);
            long dataBytes = channel.size() - dataStart;
            SafetensorsHeader header = SafetensorsHeader.parse(file.toString(), json, dataBytes);
            return new Safetensors(
                    file,
                    header,
                    MappedWindows.map(channel, dataStart, header.tensors().values()));
        } catch (NoSuchFileException e) {
            throw new DiffusionException("there is no file " + file, e);
        } catch (IOException e) {
            throw new DiffusionException("cannot read " + file + ": " + FileTrouble.reason(e), e);
        }
    }

    public Path file() {
        return file;
    }

    /** Names of all tensors, in the order of the header. */
    public Set<String> names() {
        return header.tensors().keySet();
    }

    public boolean has(String name) {
        return header.tensors().containsKey(name);
    }

    /** @throws DiffusionException if there is no such tensor */
    public TensorInfo info(String name) {
        TensorInfo info = header.tensors().get(name);
        if (info == null) {
            throw new DiffusionException("%s: there is no tensor '%s'".formatted(file, name));
        }
        return info;
    }

    /** The texts under {@code __metadata__}; empty in most files. */
    public Map<String, String> metadata() {
        return header.metadata();
    }

    /**
     * The bytes of a tensor: little-endian, row-major, direct, read-only.
     *
     * @throws DiffusionException if there is no such tensor, or it is larger than 2 GiB
     * @throws IllegalStateException if the file was closed
     */
    public ByteBuffer tensor(String name) {
        TensorInfo info = info(name);
        if (info.bytes() > Integer.MAX_VALUE) {
            throw new DiffusionException(
                    "%s: tensor '%s' must be smaller than 2 GiB, has %d bytes".formatted(file, name, info.bytes()));
        }
        return windows.slice(info.begin(), info.end()).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Unmaps the file: every buffer given before is invalid from here on. */
    @Override
    public void close() {
        windows.close();
    }

    private static long headerLength(Path file, FileChannel channel) throws IOException {
        if (channel.size() < LENGTH_BYTES) {
            throw new DiffusionException("%s: a safetensors file has at least %d bytes, this has %d"
                    .formatted(file, LENGTH_BYTES, channel.size()));
        }
        ByteBuffer length = ByteBuffer.allocate(LENGTH_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        readFully(channel, length, 0);
        long headerLength = length.getLong(0);
        if (headerLength < 0 || headerLength > MAX_HEADER_BYTES || headerLength > channel.size() - LENGTH_BYTES) {
            throw new DiffusionException(
                    "%s: the header must be at most %d bytes and lie within the file's %d, claims %s; this is no safetensors file, or a torn one"
                            .formatted(file, MAX_HEADER_BYTES, channel.size(), Long.toUnsignedString(headerLength)));
        }
        return headerLength;
    }

    private static void readFully(FileChannel channel, ByteBuffer target, long position) throws IOException {
        long at = position;
        while (target.hasRemaining()) {
            int read = channel.read(target, at);
            if (read < 0) {
                throw new EOFException("the file ends at byte " + at);
            }
            at += read;
        }
    }
}
