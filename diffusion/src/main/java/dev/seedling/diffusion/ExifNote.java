package dev.seedling.diffusion;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * The one thing of a picture's Exif note that matters here: how the camera was held. Read from JPEG (segment APP1) and
 * PNG (chunk {@code eXIf}); a file without a note, or with a spoiled one, counts as upright, as in every viewer.
 */
final class ExifNote {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] INTRODUCTION = "Exif\0\0".getBytes(ISO_8859_1);
    private static final int START_OF_IMAGE = 0xffd8;
    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final int FIRST_MARKER = 0xff01;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int BIG_ENDIAN = 0x4d4d;
    private static final int ENTRY_BYTES = 12;
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;

    private ExifNote() {}

    static Orientation orientation(byte[] file) {
        try {
            return note(ByteBuffer.wrap(file)).map(ExifNote::read).orElse(Orientation.UPRIGHT);
        } catch (RuntimeException e) { // offsets that lead out of the file
            return Orientation.UPRIGHT;
        }
    }

    private static Optional<ByteBuffer> note(ByteBuffer file) {
        if (file.remaining() > PNG.length && file.slice(0, PNG.length).equals(ByteBuffer.wrap(PNG))) {
            return inPng(file);
        }
        return file.remaining() > 2 && unsigned(file.getShort(0)) == START_OF_IMAGE ? inJpeg(file) : Optional.empty();
    }

    /** Segments of a marker, a length that counts itself, and content, up to the picture's own data. */
    private static Optional<ByteBuffer> inJpeg(ByteBuffer file) {
        int at = 2;
        while (true) {
            int marker = unsigned(file.getShort(at));
            int length = unsigned(file.getShort(at + 2));
            if (marker < FIRST_MARKER || marker == START_OF_SCAN) {
                return Optional.empty();
            }
            ByteBuffer content = file.slice(at + 4, length - 2);
            if (marker == APP1 && startsWith(content, INTRODUCTION)) {
                return Optional.of(content.slice(INTRODUCTION.length, content.remaining() - INTRODUCTION.length));
            }
            at += 2 + length;
        }
    }

    /** Chunks of a length, a name of four letters, content and a checksum, up to the picture's own data. */
    private static Optional<ByteBuffer> inPng(ByteBuffer file) {
        int at = PNG.length;
        while (true) {
            int length = file.getInt(at);
            String name = ISO_8859_1.decode(file.slice(at + 4, 4)).toString();
            if (name.equals("eXIf")) {
                return Optional.of(file.slice(at + 8, length));
            }
            if (name.equals("IDAT") || length < 0) {
                return Optional.empty();
            }
            at = Math.addExact(at, 12 + length);
        }
    }

    /** TIFF: byte order, 42, and where the first directory of entries begins. */
    private static Orientation read(ByteBuffer note) {
        int order = unsigned(note.getShort(0));
        if (order != LITTLE_ENDIAN && order != BIG_ENDIAN) {
            return Orientation.UPRIGHT;
        }
        ByteBuffer tiff =
                note.duplicate().order(order == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = unsigned(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if (unsigned(tiff.getShort(entry)) == ORIENTATION && unsigned(tiff.getShort(entry + 2)) == SHORT) {
                return Orientation.ofExif(unsigned(tiff.getShort(entry + 8)));
            }
        }
        return Orientation.UPRIGHT;
    }

    private static boolean startsWith(ByteBuffer content, byte[] beginning) {
        byte[] first = new byte[Math.min(beginning.length, content.remaining())];
        content.get(0, first);
        return Arrays.equals(first, beginning);
    }

    private static int unsigned(short value) {
        return Short.toUnsignedInt(value);
    }
}
