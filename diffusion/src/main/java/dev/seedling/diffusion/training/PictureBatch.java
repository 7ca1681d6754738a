package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.training.world.Rendering;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.List;

/** Drawn scenes as bytes, ready to be learnt from: planes of colour, and masks. */
final class PictureBatch {
    private static final int CHANNELS = 3;

    private final int count;
    private final int size;
    private final byte[] pixels; // (count, 3, size, size)
    private final byte[] masks; // (count, 1, size, size), 255 on things

    private PictureBatch(int count, int size) {
        this.count = count;
        this.size = size;
        this.pixels = new byte[count * CHANNELS * size * size];
        this.masks = new byte[count * size * size];
    }

    static PictureBatch of(List<Rendering> renderings) {
        PictureBatch batch =
                new PictureBatch(renderings.size(), renderings.get(0).image().getWidth());
        for (int i = 0; i < renderings.size(); i++) {
            batch.put(i, renderings.get(i));
        }
        return batch;
    }

    /** 0 to 255: (count, 3, size, size). */
    NDArray pixels(NDManager scope) {
        return scope.create(ByteBuffer.wrap(pixels), new Shape(count, CHANNELS, size, size), DataType.UINT8);
    }

    /** 0 or 255: (count, 1, size, size). */
    NDArray masks(NDManager scope) {
        return scope.create(ByteBuffer.wrap(masks), new Shape(count, 1, size, size), DataType.UINT8);
    }

    ByteBuffer pixelBytes() {
        return ByteBuffer.wrap(pixels).asReadOnlyBuffer();
    }

    ByteBuffer maskBytes() {
        return ByteBuffer.wrap(masks).asReadOnlyBuffer();
    }

    private void put(int index, Rendering rendering) {
        BufferedImage image = rendering.image();
        int area = size * size;
        int[] rgb = image.getRGB(0, 0, size, size, null, 0, size);
        int at = index * CHANNELS * area;
        for (int i = 0; i < area; i++) {
            pixels[at + i] = (byte) (rgb[i] >> 16);
            pixels[at + area + i] = (byte) (rgb[i] >> 8);
            pixels[at + 2 * area + i] = (byte) rgb[i];
            masks[index * area + i] = (byte) Math.round(rendering.mask().at(i) * 255);
        }
    }
}
