package dev.seedling.diffusion.weights;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file of any size as mappings of at most 2 GiB, cut between tensors. */
final class MappedWindows implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MappedWindows.class);

    /** Windows by the data offset of their first byte. */
    private final TreeMap<Long, MappedByteBuffer> windows = new TreeMap<>();

    private boolean closed;

    private MappedWindows() {}

    /**
     * @param dataStart where in the file data offset 0 lies
     * @param tensors together covering the data without gaps; one above 2 GiB is left out
     */
    static MappedWindows map(FileChannel channel, long dataStart, Collection<TensorInfo> tensors) throws IOException {
        MappedWindows mapped = new MappedWindows();
        List<TensorInfo> inOrder = new ArrayList<>(tensors);
        inOrder.sort(Comparator.comparingLong(TensorInfo::begin).thenComparingLong(TensorInfo::end));
        long begin = 0;
        long end = 0;
        try {
            for (TensorInfo tensor : inOrder) {
                if (tensor.end() - begin > Integer.MAX_VALUE) {
                    mapped.add(channel, dataStart, begin, end);
                    begin = tensor.begin();
                }
                end = tensor.end();
            }
            mapped.add(channel, dataStart, begin, end);
            return mapped;
        } catch (IOException | RuntimeException e) {
            mapped.close();
            throw e;
        }
    }

    private void add(FileChannel channel, long dataStart, long begin, long end) throws IOException {
        if (end > begin && end - begin <= Integer.MAX_VALUE) {
            windows.put(begin, channel.map(FileChannel.MapMode.READ_ONLY, dataStart + begin, end - begin));
        }
    }

    synchronized ByteBuffer slice(long begin, long end) {
        if (closed) {
            throw new IllegalStateException("the file was closed");
        }
        if (begin == end) {
            return ByteBuffer.allocateDirect(0);
        }
        Map.Entry<Long, MappedByteBuffer> window = windows.floorEntry(begin);
        return window.getValue().slice((int) (begin - window.getKey()), (int) (end - begin));
    }

    @Override
    public synchronized void close() {
        closed = true;
        windows.values().forEach(MappedWindows::unmap);
        windows.clear();
    }

    /**
     * Gives the mapping back at once. Java 17 has no public call for it, and left to the garbage collector, gigabytes
     * would stay mapped for as long as the heap is quiet.
     */
    private static void unmap(MappedByteBuffer window) {
        try {
            Class<?> unsafe = Class.forName("sun.misc.Unsafe");
            Field instance = unsafe.getDeclaredField("theUnsafe");
            instance.setAccessible(true);
            Method cleaner = unsafe.getMethod("invokeCleaner", ByteBuffer.class);
            cleaner.invoke(instance.get(null), window);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // A JVM without it unmaps when the collector finds the buffer unreachable: later, but not wrong.
            LOG.debug("cannot unmap early", e);
        }
    }
}
