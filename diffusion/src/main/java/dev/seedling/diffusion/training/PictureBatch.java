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
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
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

    /** Of each picture a point on a thing, or anywhere if none is soon found, from -1 (left, top) to 1: (count, 2). */
    float[] spots(SplittableRandom random) {
        float[] spots = new float[count * 2];
        for (int i = 0; i < count; i++) {
            int at = onAThing(i, random);
            int row = at / size;
            spots[2 * i] = (2f * (at - row * size) + 1) / size - 1;
            spots[2 * i + 1] = (2f * row + 1) / size - 1;
        }
        return spots;
    }

    ByteBuffer pixelBytes() {
        return ByteBuffer.wrap(pixels).asReadOnlyBuffer();
    }

    ByteBuffer maskBytes() {
        return ByteBuffer.wrap(masks).asReadOnlyBuffer();
    }

    /**
     * Square parts of these pictures, every other one round a thing, where the picture has any: details are what is hard.
     *
     * @param side in pixels
     * @param each parts of every picture
     */
    PictureBatch crops(int side, int each, SplittableRandom random) {
        return cut(corners(side, each, random), side);
    }

    /** Where such parts begin. */
    List<Corner> corners(int side, int each, SplittableRandom random) {
        return around(side, each, i -> i % 2 == 0 ? somewhere(random) : onAThing(i / each, random));
    }

    /** Such parts, all of them round a thing. */
    PictureBatch closeUps(int side, int each, SplittableRandom random) {
        return cut(around(side, each, i -> onAThing(i / each, random)), side);
    }

    /** @param centers of the parts, by their numbers */
    private List<Corner> around(int side, int each, IntUnaryOperator centers) {
        return IntStream.range(0, count * each)
                .mapToObj(i -> {
                    int center = centers.applyAsInt(i);
                    return new Corner(
                            i / each, inside(center % size - side / 2, side), inside(center / size - side / 2, side));
                })
                .toList();
    }

    private int inside(int from, int side) {
        return Math.max(0, Math.min(size - side, from));
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

    private int somewhere(SplittableRandom random) {
        return random.nextInt(size * size);
    }

    private int onAThing(int picture, SplittableRandom random) {
        int at = somewhere(random);
        for (int attempt = 0; masks[picture * size * size + at] == 0 && attempt < 200; attempt++) {
            at = somewhere(random);
        }
        return at;
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
