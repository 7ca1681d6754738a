package dev.seedling.diffusion.weights;

import dev.seedling.diffusion.DiffusionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Safetensors files made for tests, honest or not. */
final class SafetensorsFile {
    static final String HONEST = """
            {"__metadata__": {"format": "pt"},
             "b": {"dtype": "F32", "shape": [2, 3], "data_offsets": [4, 28]},
             "a": {"dtype": "F16", "shape": [2], "data_offsets": [0, 4]},
             "empty": {"dtype": "F32", "shape": [0, 7], "data_offsets": [28, 28]}}
            """;
    static final int HONEST_DATA = 28;

    private SafetensorsFile() {}

    /** A header as it is, with its true length before it, and data that counts up. */
    static byte[] bytes(String header, int dataBytes) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return bytes(json.length, json, dataBytes);
    }

    static byte[] bytes(long claimedHeaderLength, byte[] json, int dataBytes) {
        ByteBuffer file = ByteBuffer.allocate(8 + json.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(claimedHeaderLength).put(json);
        for (int i = 0; i < dataBytes; i++) {
            file.put((byte) i);
        }
        return file.array();
    }

    static Path write(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("model.safetensors"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails unless the file is refused with a sentence that names it, or all its tensors can be read. */
    static void readOrRefuse(Path path) {
        try (Safetensors file = Safetensors.open(path)) {
            for (String name : file.names()) {
                ByteBuffer bytes = file.tensor(name);
                if (bytes.remaining() != file.info(name).bytes()) {
                    throw new AssertionError("tensor " + name + " is not of the size its entry says");
                }
                while (bytes.hasRemaining()) {
                    bytes.get();
                }
            }
        } catch (DiffusionException e) {
            if (!String.valueOf(e.getMessage()).startsWith(path.toString())) {
                throw new AssertionError("the sentence must name the file first", e);
            }
        }
    }
}
