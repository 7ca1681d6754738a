package dev.seedling.diffusion.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.SamplerChoice;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the process holds outside the Java heap, read from Linux's own account of it. */
@EnabledOnOs(OS.LINUX)
class MemoryTest {
    private static final long MEBIBYTE = 1 << 20;

    /** One call's activations at this size are a few MiB: fifty pictures that each lost one would go past it. */
    private static final long SLACK = 48 * MEBIBYTE;

    @TempDir
    static Path cache;

    @Test
    void fifty_pictures_leave_native_memory_where_it_was() throws IOException {
        try (ImageEngine engine = StableDiffusion.open(BundledModel.untrained().unpack(cache), EngineSettings.EXACT)) {
            paint(engine, 10); // the allocator's caches and the JIT's code fill first
            long before = nativeBytes();

            paint(engine, 50);

            assertThat(nativeBytes() - before).isLessThan(SLACK);
        }
    }

    /** In float32 the bundled model takes about 14 MiB: ten that stayed would go past the slack. */
    @Test
    void ten_models_opened_and_closed_leave_native_memory_where_it_was() throws IOException {
        openAndPaint(5);
        long before = nativeBytes();

        openAndPaint(10);

        assertThat(nativeBytes() - before).isLessThan(SLACK);
    }

    private static void openAndPaint(int times) {
        for (int i = 0; i < times; i++) {
            try (ImageEngine engine =
                    StableDiffusion.open(BundledModel.untrained().unpack(cache), EngineSettings.EXACT)) {
                paint(engine, 1);
            }
        }
    }

    private static void paint(ImageEngine engine, int pictures) {
        for (int seed = 0; seed < pictures; seed++) {
            ImageRequest request = new ImageRequest(
                    "a red house", "", seed, new ImageSize(64, 64), 2, 5, SamplerChoice.of("euler", "leading"));
            assertThat(engine.paint(request, PaintListener.NONE).image().getWidth())
                    .isEqualTo(64);
        }
    }

    /** Resident memory less what the Java heap has taken, in bytes. */
    private static long nativeBytes() throws IOException {
        ManagementFactory.getMemoryMXBean().gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
        return residentBytes() - heap;
    }

    private static long residentBytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
