package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Pictures as latents, so that the autoencoder runs once per picture and not once per step. A file of 16-bit fixed-point
 * numbers; picture n of the corpus is record n, and the last records are the held-out ones. Filling it resumes.
 */
final class LatentCache implements AutoCloseable {
    /** Steps per unit: a range of -16 to 16 with a precision far finer than the posterior's spread. */
    private static final float SCALE = 2048;

    private static final int CHUNK = 8;

    private final FileChannel channel;
    private final List<Long> shape;
    private final int pictures;
    private final int heldOut;

    private LatentCache(FileChannel channel, List<Long> shape, int pictures, int heldOut) {
        this.channel = channel;
        this.shape = shape;
        this.pictures = pictures;
        this.heldOut = heldOut;
    }

    /** @param shape of one picture's latents: channels, height, width */
    static LatentCache open(Path file, List<Long> shape, int pictures, int heldOut) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new LatentCache(channel, List.copyOf(shape), pictures, heldOut);
    }

    /** Encodes what is missing. */
    void fill(Learner autoencoder, Corpus corpus, TrainingListener listener) throws IOException {
        int total = pictures + heldOut;
        int done = (int) (channel.size() / bytes());
        listener.stage("latents", done, total);
        long begun = System.nanoTime();
        int first = done;
        while (done < total) {
            int from = done;
            int until = Math.min(total, from + CHUNK);
            PictureBatch batch = corpus.pictures(LongStream.range(from, until).map(this::number));
            try (NDManager scope = autoencoder.manager().newSubManager()) {
                NDArray latents = autoencoder.averaged(scope, "latents", List.of(batch.pixels(scope)));
                write(from, latents.toFloatArray());
            }
            done = until;
            double each = (System.nanoTime() - begun) / (double) (done - first);
            listener.step("latents", done, total, 0, java.time.Duration.ofNanos((long) (each * (total - done))));
        }
    }

    /** A corpus number of a record. */
    long number(long record) {
        return record < pictures ? record : pictures - 1 - record;
    }

    int pictures() {
        return pictures;
    }

    /** Some records times a factor: (records, channels, height, width). */
    NDArray read(NDManager scope, long[] records, double factor) {
        int each = bytes() / Short.BYTES;
        float[] values = new float[records.length * each];
        for (int i = 0; i < records.length; i++) {
            ShortBuffer record = record(records[i]);
            for (int k = 0; k < each; k++) {
                values[i * each + k] = (float) (record.get(k) / SCALE * factor);
            }
        }
        return scope.create(values, new Shape(records.length, shape.get(0), shape.get(1), shape.get(2)));
    }

    /** The standard deviation of all latents, judged by the first thousand pictures. */
    double spread() {
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (int i = 0; i < Math.min(1000, pictures); i++) {
            ShortBuffer record = record(i);
            while (record.hasRemaining()) {
                double value = record.get() / SCALE;
                sum += value;
                squares += value * value;
                count++;
            }
        }
        double mean = sum / count;
        return Math.sqrt(squares / count - mean * mean);
    }

    private void write(int first, float[] latents) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(latents.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : latents) {
            buffer.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value * SCALE))));
        }
        channel.write(buffer.flip(), (long) first * bytes());
    }

    private ShortBuffer record(long number) {
        try {
            ByteBuffer buffer = ByteBuffer.allocate(bytes()).order(ByteOrder.LITTLE_ENDIAN);
            channel.read(buffer, number * bytes());
            return buffer.flip().asShortBuffer();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int bytes() {
        return Math.toIntExact(shape.get(0) * shape.get(1) * shape.get(2) * Short.BYTES);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
