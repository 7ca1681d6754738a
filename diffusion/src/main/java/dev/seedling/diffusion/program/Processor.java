package dev.seedling.diffusion.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The CPU, as far as the operating system tells. */
public final class Processor {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Processor() {}

    /** Its name, or the architecture where there is no {@code /proc/cpuinfo}. */
    public static String name() {
        return field("model name").orElse(System.getProperty("os.arch"));
    }

    /** Whether bfloat16 matrix products are faster than float32 ones. */
    static boolean multipliesBfloat16() {
        return bfloat16Instructions().isPresent();
    }

    /** The instructions that multiply bfloat16, the fastest that the CPU has. */
    public static Optional<String> bfloat16Instructions() {
        List<String> flags =
                field("flags").map(line -> List.of(line.split(" "))).orElse(List.of());
        return Stream.of("amx_bf16", "avx512_bf16").filter(flags::contains).findFirst();
    }

    private static Optional<String> field(String name) {
        if (!Files.isReadable(CPU_INFO)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
