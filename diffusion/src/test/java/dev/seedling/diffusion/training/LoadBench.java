package dev.seedling.diffusion.training;

import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.program.UNet;
import dev.seedling.diffusion.weights.Dtype;
import dev.seedling.diffusion.weights.Safetensors;
import dev.seedling.diffusion.weights.SafetensorsWriter;
import dev.seedling.diffusion.weights.Weight;
import dev.seedling.diffusion.weights.Weights;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A program: how long a network as large as Stable Diffusion's takes to load, against reading its file from the page cache.
 * Arguments: a file, which is written if it is not there (2.1 GB), and a precision.
 */
final class LoadBench {
    private static final UNetDesign LARGE = new UNetDesign(4, List.of(320, 640, 1280, 1280), 0, 2, 768, 64);
    private static final int RUNS = 5;

    private LoadBench() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Precision precision = Precision.valueOf(arguments[1]);
        if (!Files.exists(file)) {
            write(file);
        }
        Torch torch = Torch.start(new EngineSettings(DeviceChoice.CPU, precision, 2), Long.MAX_VALUE);
        for (int run = 0; run < RUNS; run++) {
            double read = seconds(() -> read(file));
            double loaded = seconds(() -> load(file, torch));
            System.out.printf("read %.2f s, loaded %.2f s: %.1f times%n", read, loaded, loaded / read);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void write(Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        List<Weight> weights = LARGE.blueprint().parameters().entrySet().stream()
                .map(entry -> {
                    ByteBuffer bytes =
                            ByteBuffer.allocateDirect(2 * entry.getValue().count());
                    while (bytes.hasRemaining()) {
                        bytes.put((byte) random.nextInt(256)).put((byte) (0x20 + random.nextInt(8)));
                    }
                    return new Weight(
                            entry.getKey(), Dtype.F16, entry.getValue().shape(), bytes.flip(), false);
                })
                .toList();
        SafetensorsWriter.write(file, weights, Map.of());
    }

    private static void read(Path file) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocateDirect(8 << 20);
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(chunk.clear()) > 0) {}
        }
    }

    private static void load(Path file, Torch torch) {
        try (Safetensors tensors = Safetensors.open(file)) {
            UNet.load(Weights.of(tensors), List.of(8, 8, 8, 8), torch).close();
        }
    }
}
