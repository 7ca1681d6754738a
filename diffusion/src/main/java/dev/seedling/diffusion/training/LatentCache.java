package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Pictures as latents, so that the autoencoder runs once per picture and not once per step. A file of 16-bit fixed-point
 * numbers; picture n of the corpus is record n, and the last records are the held-out ones. After a picture's latents its
 * record says which share of each latent's square is covered by things. Filling it resumes.
 */
final class LatentCache implements AutoCloseable {
    /** In the training's work folder. Another layout of records needs another name, or an old file would be misread. */
    static final String FILE = "covered-latents.bin";

    private static final int CHUNK = 8;

    private final Path file;
    private final FileChannel channel;
    private final LatentRecord layout;
    private final int pictures;
    private final int heldOut;

    private LatentCache(Path file, FileChannel channel, LatentRecord layout, int pictures, int heldOut) {
        this.file = file;
        this.channel = channel;
        this.layout = layout;
        this.pictures = pictures;
        this.heldOut = heldOut;
    }

    /** @param shape of one picture's latents: channels, height, width */
    static LatentCache open(Path file, List<Long> shape, int pictures, int heldOut) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new LatentCache(file, channel, LatentRecord.of(shape), pictures, heldOut);
    }

    /** A file that was filled, of however many pictures, to be read only. */
    static LatentCache filled(Path file, List<Long> shape, int heldOut) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        LatentRecord layout = LatentRecord.of(shape);
        int pictures = (int) (channel.size() / layout.bytes()) - heldOut;
        return new LatentCache(file, channel, layout, Math.max(0, pictures), heldOut);
    }

    /** Whether a file has all records that its note speaks of. */
    static boolean whole(Path file, List<Long> shape, int heldOut) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        long records = Files.size(file) / LatentRecord.of(shape).bytes();
        OptionalLong noted = LatentNote.pictures(file);
        return noted.isPresent() && records == noted.getAsLong() + heldOut;
    }

    /**
     * Encodes what is missing: all, where the file is of other pictures, another world or another autoencoder.
     *
     * @return what validations are taken from: losses of another exam are not to be compared
     */
    String fill(Learner autoencoder, Corpus corpus, TrainingListener listener) throws IOException {
        int total = pictures + heldOut;
        LatentNote.Sign sign = sign(autoencoder, corpus);
        if (!LatentNote.says(file, sign)) {
            channel.truncate(0);
        }
        LatentNote.write(file, sign);
        int done = (int) (channel.size() / layout.bytes());
        Pace pace = Pace.begin(listener, "latents", done, total);
        while (done < total) {
            if (pace.stopped()) {
                throw pace.stop(done);
            }
            int from = done;
            int until = Math.min(total, from + CHUNK);
            PictureBatch batch = corpus.pictures(LongStream.range(from, until).map(this::number));
            try (NDManager scope = autoencoder.manager().newSubManager()) {
                NDArray latents = autoencoder.averaged(scope, "latents", List.of(batch.pixels(scope)));
                write(from, until - from, latents.toFloatArray(), batch.covered(layout.width()));
            }
            done = until;
            pace.done(done);
        }
        return sign.exam();
    }

    /** What the records are of. */
    private LatentNote.Sign sign(Learner autoencoder, Corpus corpus) {
        return new LatentNote.Sign(
                pictures,
                heldOut,
                corpus.digest(LongStream.range(0, pictures).map(this::number)),
                corpus.digest(LongStream.range(pictures, pictures + heldOut).map(this::number)),
                layout.shape(),
                autoencoder.state().digest("encoder."));
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
        float[] values = read(records, 0, layout.latents(), factor);
        return scope.create(values, new Shape(records.length, layout.channels(), layout.height(), layout.width()));
    }

    /** The share of each latent's square that things cover, 0 to 1: (records, 1, height, width). */
    NDArray covered(NDManager scope, long[] records) {
        float[] values = read(records, layout.latents(), layout.cells(), 1);
        return scope.create(values, new Shape(records.length, 1, layout.height(), layout.width()));
    }

    /** One picture's latents, row by row. */
    float[] latents(long record) {
        return read(new long[] {record}, 0, layout.latents(), 1);
    }

    /** Of one picture, row by row: see {@link #covered(NDManager, long[])}. */
    float[] covered(long record) {
        return read(new long[] {record}, layout.latents(), layout.cells(), 1);
    }

    private float[] read(long[] records, int from, int count, double factor) {
        float[] values = new float[records.length * count];
        for (int i = 0; i < records.length; i++) {
            ShortBuffer record = record(records[i]);
            for (int k = 0; k < count; k++) {
                values[i * count + k] = (float) (FixedPoint.of(record.get(from + k)) * factor);
            }
        }
        return values;
    }

    /** The standard deviation of all latents, judged by the first thousand pictures. */
    double spread() {
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (int i = 0; i < Math.min(1000, pictures); i++) {
            for (double value : latents(i)) {
                sum += value;
                squares += value * value;
                count++;
            }
        }
        double mean = sum / count;
        return Math.sqrt(squares / count - mean * mean);
    }

    private void write(int first, int count, float[] latents, float[] covered) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count * layout.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            FixedPoint.put(buffer, latents, i * layout.latents(), layout.latents());
            FixedPoint.put(buffer, covered, i * layout.cells(), layout.cells());
        }
        channel.write(buffer.flip(), (long) first * layout.bytes());
    }

    private ShortBuffer record(long number) {
        try {
            ByteBuffer buffer = ByteBuffer.allocate(layout.bytes()).order(ByteOrder.LITTLE_ENDIAN);
            channel.read(buffer, number * layout.bytes());
            return buffer.flip().asShortBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
