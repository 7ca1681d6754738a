package dev.seedling.diffusion.weights;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * An honest header, mutated from fixed seeds: whatever comes of it, the file is refused with a
 * {@link dev.seedling.diffusion.DiffusionException} or opens with tensors that can be read to the end.
 */
class SafetensorsMutationTest {
    private static final int MUTATIONS = 500;
    private static final String[] SPICE = {
        "18446744073709551615",
        "-1",
        "9223372036854775807",
        "1e999",
        "{",
        "}",
        "[",
        "]",
        "\"",
        ",",
        ":",
        "null",
        "\\u0000",
        "__metadata__",
        "dtype",
        "F64",
        "4294967296",
        "0",
        "NaN",
        "\"a\":"
    };

    @RepeatedTest(10)
    void mutated_files_are_refused_or_read(RepetitionInfo repetition, @TempDir Path folder) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < MUTATIONS; i++) {
            SafetensorsFile.readOrRefuse(SafetensorsFile.write(folder, mutated(random)));
        }
    }

    private static byte[] mutated(Random random) {
        StringBuilder header = new StringBuilder(SafetensorsFile.HONEST);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            mutate(header, random);
        }
        byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
        int data = random.nextInt(8) == 0 ? random.nextInt(64) : SafetensorsFile.HONEST_DATA;
        long claimed = random.nextInt(8) == 0 ? random.nextLong() >> random.nextInt(64) : json.length;
        return SafetensorsFile.bytes(claimed, json, data);
    }

    private static void mutate(StringBuilder header, Random random) {
        int at = random.nextInt(header.length());
        int end = Math.min(header.length(), at + random.nextInt(6));
        switch (random.nextInt(4)) {
            case 0 -> header.setCharAt(at, (char) (' ' + random.nextInt(95)));
            case 1 -> header.delete(at, Math.max(at + 1, end));
            case 2 -> header.replace(at, end, SPICE[random.nextInt(SPICE.length)]);
            default -> header.insert(at, header.substring(at, end));
        }
    }
}
