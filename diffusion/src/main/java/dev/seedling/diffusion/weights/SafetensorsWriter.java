package dev.seedling.diffusion.weights;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seedling.diffusion.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Map;

/** Writes safetensors files. A file is there whole or not at all: it is written beside its place and moved there. */
public final class SafetensorsWriter {
    private static final int ALIGNMENT = 8;

    private SafetensorsWriter() {}

    /**
     * @param weights written in this order; their bytes little-endian, row-major
     * @param metadata texts under {@code __metadata__}
     */
    public static void write(Path file, Collection<Weight> weights, Map<String, String> metadata) throws IOException {
        WholeFile.write(file, unfinished -> fill(unfinished, weights, metadata));
    }

    private static void fill(Path unfinished, Collection<Weight> weights, Map<String, String> metadata)
            throws IOException {
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            writeFully(channel, header(weights, metadata));
            for (Weight weight : weights) {
                writeFully(channel, weight.bytes().duplicate());
            }
            channel.force(true);
        }
    }

    private static ByteBuffer header(Collection<Weight> weights, Map<String, String> metadata) throws IOException {
        ObjectNode json = new JsonMapper().createObjectNode();
        if (!metadata.isEmpty()) {
            ObjectNode texts = json.putObject("__metadata__");
            metadata.forEach(texts::put);
        }
        long begin = 0;
        for (Weight weight : weights) {
            long end = begin + weight.bytes().remaining();
            ObjectNode tensor = json.putObject(weight.name());
            tensor.put("dtype", weight.dtype().name());
            weight.shape().forEach(tensor.putArray("shape")::add);
            tensor.putArray("data_offsets").add(begin).add(end);
            begin = end;
        }
        byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
        int length = (text.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        ByteBuffer header = ByteBuffer.allocate(Long.BYTES + length).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(length).put(text);
        while (header.hasRemaining()) {
            header.put((byte) ' ');
        }
        return header.flip();
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
