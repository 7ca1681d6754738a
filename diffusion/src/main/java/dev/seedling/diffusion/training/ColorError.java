package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.training.world.Group;
import dev.seedling.diffusion.training.world.Scene;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * How far the colours of things are off after the autoencoder, which no prompt can bring back: the difference of mean
 * colours over a scene's things, drawn and rebuilt, in levels of 255.
 */
final class ColorError {
    private static final int PICTURES = 512;
    private static final int CHUNK = 8;
    private static final int COVERED = 200; // of 255: well inside a thing

    private ColorError() {}

    /** Writes the errors, by colour, by size and by kind of thing, as lines of name, mean error, pictures. */
    static void write(Learner autoencoder, Corpus corpus, Path file) throws IOException {
        Map<String, Mean> means = new TreeMap<>();
        for (int from = 0; from < PICTURES; from += CHUNK) {
            long first = -1L - from;
            List<Scene> scenes = LongStream.range(0, CHUNK)
                    .mapToObj(i -> corpus.single(first - i))
                    .toList();
            PictureBatch pictures = corpus.pictures(scenes);
            try (NDManager scope = autoencoder.manager().newSubManager()) {
                float[] rebuilt = autoencoder
                        .averaged(scope, "rebuild", List.of(pictures.pixels(scope)))
                        .toFloatArray();
                for (int i = 0; i < CHUNK; i++) {
                    note(scenes.get(i), error(pictures, rebuilt, i, corpus.size()), means);
                }
            }
        }
        Files.write(file, means.entrySet().stream().map(ColorError::line).toList());
    }

    private static void note(Scene scene, double error, Map<String, Mean> means) {
        Group group = scene.groups().get(0);
        if (!Double.isNaN(error) && group.thing().tintable()) {
            for (String name : List.of(
                    "all",
                    "color " + group.tint(),
                    "size " + group.size(),
                    "thing " + group.thing().name())) {
                means.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new Mean())
                        .add(error);
            }
        }
    }

    /** NaN where no pixel is well inside a thing. */
    private static double error(PictureBatch pictures, float[] rebuilt, int picture, int size) {
        int area = size * size;
        ByteBuffer masks = pictures.maskBytes();
        ByteBuffer pixels = pictures.pixelBytes();
        double error = 0;
        for (int channel = 0; channel < 3; channel++) {
            double difference = 0;
            int covered = 0;
            for (int p = 0; p < area; p++) {
                if ((masks.get(picture * area + p) & 255) >= COVERED) {
                    int at = (picture * 3 + channel) * area + p;
                    difference += (Math.max(-1, Math.min(1, rebuilt[at])) + 1) * 127.5 - (pixels.get(at) & 255);
                    covered++;
                }
            }
            error += Math.abs(difference / covered) / 3;
        }
        return error;
    }

    private static String line(Map.Entry<String, Mean> entry) {
        return String.format(
                Locale.ROOT,
                "%s,%.2f,%d",
                entry.getKey(),
                entry.getValue().sum / entry.getValue().count,
                entry.getValue().count);
    }

    private static final class Mean {
        private double sum;
        private int count;

        void add(double value) {
            sum += value;
            count++;
        }
    }
}
