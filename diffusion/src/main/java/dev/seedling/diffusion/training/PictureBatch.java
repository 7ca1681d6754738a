package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.training.world.Rendering;
import dev.seedling.diffusion.training.world.canvas.Plane;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;

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

    /** Any pictures of one size, without things to look twice at. */
    static PictureBatch ofImages(List<BufferedImage> images) {
        return of(images.stream()
                .map(image -> new Rendering(image, new Plane(image.getWidth(), image.getHeight())))
                .toList());
    }

    int count() {
        return count;
    }

    /** The pictures' side in pixels. */
    int size() {
        return size;
    }

    /** Other pictures, or the same drawn otherwise, very likely have another. */
    String digest() {
        CRC32 crc = new CRC32();
        crc.update(pixels);
        return Long.toHexString(crc.getValue());
    }

    /** 0 to 255: (count, 3, size, size). */
    NDArray pixels(NDManager scope) {
        return scope.create(ByteBuffer.wrap(pixels), new Shape(count, CHANNELS, size, size), DataType.UINT8);
    }

    /** 0 or 255: (count, 1, size, size). */
    NDArray masks(NDManager scope) {
        return scope.create(ByteBuffer.wrap(masks), new Shape(count, 1, size, size), DataType.UINT8);
    }

    /**
     * The shares of squares that things cover, 0 to 1: (count, side, side).
     *
     * @param side squares along a picture's side
     */
    float[] covered(int side) {
        int step = size / side;
        float[] shares = new float[count * side * side];
        for (int i = 0; i < masks.length; i++) {
            int picture = i / (size * size);
            int x = i % size / step;
            int y = i / size % size / step;
            shares[(picture * side + y) * side + x] += (masks[i] & 0xff) / (255f * step * step);
        }
        return shares;
    }

    /** Whether a thing covers a pixel of a picture, at least in part; pixels are counted row by row. */
    boolean isOnAThing(int picture, int pixel) {
        return masks[picture * size * size + pixel] != 0;
    }

    ByteBuffer pixelBytes() {
        return ByteBuffer.wrap(pixels).asReadOnlyBuffer();
    }

    ByteBuffer maskBytes() {
        return ByteBuffer.wrap(masks).asReadOnlyBuffer();
    }

    /** Square parts of these pictures. */
    PictureBatch cut(List<Corner> corners, int side) {
        PictureBatch parts = new PictureBatch(corners.size(), side);
        for (int i = 0; i < parts.count; i++) {
            Corner corner = corners.get(i);
            int picture = corner.picture();
            for (int row = 0; row < side; row++) {
                int from = (corner.y() + row) * size + corner.x();
                int to = row * side;
                for (int c = 0; c < CHANNELS; c++) {
                    System.arraycopy(
                            pixels,
                            (picture * CHANNELS + c) * size * size + from,
                            parts.pixels,
                            (i * CHANNELS + c) * side * side + to,
                            side);
                }
                System.arraycopy(masks, picture * size * size + from, parts.masks, i * side * side + to, side);
            }
        }
        return parts;
    }

    /** The same pictures with left and right exchanged. */
    PictureBatch mirrored() {
        PictureBatch mirrored = new PictureBatch(count, size);
        mirror(pixels, mirrored.pixels);
        mirror(masks, mirrored.masks);
        return mirrored;
    }

    private void mirror(byte[] from, byte[] to) {
        for (int row = 0; row < from.length; row += size) {
            for (int x = 0; x < size; x++) {
                to[row + x] = from[row + size - 1 - x];
            }
        }
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
