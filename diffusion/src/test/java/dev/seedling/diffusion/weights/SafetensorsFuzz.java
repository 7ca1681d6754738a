package dev.seedling.diffusion.weights;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code JAZZER_FUZZ=1} in the environment lets Jazzer search for bytes that are neither refused nor read; without it,
 * Jazzer replays the inputs kept beside.
 */
class SafetensorsFuzz {
    @FuzzTest(maxDuration = "1m")
    void any_bytes_are_refused_or_read(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".safetensors");
        try {
            SafetensorsFile.readOrRefuse(Files.write(file, bytes));
        } finally {
            Files.delete(file);
        }
    }
}
