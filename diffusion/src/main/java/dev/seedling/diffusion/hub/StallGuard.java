package dev.seedling.diffusion.hub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** A stream that is closed when nothing comes for too long: the JDK's HTTP client would wait for ever. */
final class StallGuard implements AutoCloseable {
    private static final int CHUNK = 1 << 14;

    private final InputStream stream;
    private final Duration limit;
    private final Timer timer = new Timer("stall guard", true);
    private volatile long lastByte = System.nanoTime();
    private volatile boolean stalled;

    StallGuard(InputStream stream, Duration limit) {
        this.stream = stream;
        this.limit = limit;
        long period = Math.max(1, limit.toMillis() / 4);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        look();
                    }
                },
                period,
                period);
    }

    /** Like {@link InputStream#read(byte[])}. */
    int read(byte[] into) throws IOException {
        try {
            int read = stream.read(into);
            lastByte = System.nanoTime();
            return read;
        } catch (IOException e) {
            throw stalled ? new IOException("nothing came for " + limit.toSeconds() + " s", e) : e;
        }
    }

    /** Like {@link InputStream#readNBytes(int)}. */
    byte[] readUpTo(int most) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = read(chunk); read >= 0 && all.size() < most; read = read(chunk)) {
            all.write(chunk, 0, Math.min(read, most - all.size()));
        }
        return all.toByteArray();
    }

    private void look() {
        if (System.nanoTime() - lastByte < limit.toNanos()) {
            return;
        }
        stalled = true;
        try {
            stream.close();
        } catch (IOException e) {
            return; // the reader sees the same, and says it
        }
    }

    @Override
    public void close() throws IOException {
        timer.cancel();
        stream.close();
    }
}
