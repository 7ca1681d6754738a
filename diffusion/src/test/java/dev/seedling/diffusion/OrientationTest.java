package dev.seedling.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos of four fields, red, green, blue and white, with a note of how the camera was held. */
class OrientationTest {
    private static final int WIDTH = 128;
    private static final int HEIGHT = 64;
    private static final int PNG_HEADER = 33; // signature and IHDR

    @ParameterizedTest
    @CsvSource({
        "1, RGBW, 128", "2, GRWB, 128", "3, WBGR, 128", "4, BWRG, 128",
        "5, RBGW, 64", "6, BRWG, 64", "7, WGBR, 64", "8, GWRB, 64",
        "0, RGBW, 128", "9, RGBW, 128"
    })
    void a_photo_is_turned_upright(int number, String fields, int width) throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            assertThat(fields(jpeg(exif(number, order)))).isEqualTo(fields);
            assertThat(fields(png(tiff(number, order)))).isEqualTo(fields);
        }
        assertThat(SourcePicture.of(jpeg(exif(number, ByteOrder.BIG_ENDIAN))).width())
                .isEqualTo(width);
    }

    @Test
    void a_note_that_is_not_the_first_is_found_and_other_notes_are_passed_over() throws IOException {
        byte[] other = "http://ns.adobe.com/xap/1.0/\0<x/>".getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = concat(segment(other), segment(exif(6, ByteOrder.LITTLE_ENDIAN)));

        assertThat(fields(insert(encoded("jpeg"), 2, both))).isEqualTo("BRWG");
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 8, 12, 16, 20, 27})
    void a_torn_note_counts_as_none(int length) throws IOException {
        byte[] torn = Arrays.copyOf(exif(6, ByteOrder.LITTLE_ENDIAN), length);

        assertThat(fields(jpeg(torn))).isEqualTo("RGBW");
    }

    @Test
    void a_note_whose_entries_lie_beyond_its_end_counts_as_none() throws IOException {
        byte[] far = exif(6, ByteOrder.LITTLE_ENDIAN);
        far[6 + 4] = (byte) 0xff;
        far[6 + 7] = (byte) 0x7f;

        assertThat(fields(jpeg(far))).isEqualTo("RGBW");
    }

    /** The colours of the upper left, upper right, lower left and lower right. */
    private static String fields(byte[] file) {
        SourcePicture picture = SourcePicture.of(file);
        BufferedImage image = picture.fitted(new ImageSize(picture.width(), picture.height()));
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            int rgb = image.getRGB(image.getWidth() * (1 + i % 2 * 2) / 4, image.getHeight() * (1 + i / 2 * 2) / 4);
            boolean red = (rgb >> 16 & 0xff) > 128;
            boolean green = (rgb >> 8 & 0xff) > 128;
            fields.append(red && green ? 'W' : red ? 'R' : green ? 'G' : 'B');
        }
        return fields.toString();
    }

    private static byte[] exif(int orientation, ByteOrder order) {
        return concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), tiff(orientation, order));
    }

    /** A directory of two entries, the second of which is the orientation. */
    private static byte[] tiff(int orientation, ByteOrder order) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4).order(order);
        tiff.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4d4d))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0100).putShort((short) 4).putInt(1).putInt(WIDTH);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return tiff.array();
    }

    private static byte[] jpeg(byte[] note) throws IOException {
        return insert(encoded("jpeg"), 2, segment(note));
    }

    private static byte[] segment(byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .putShort((short) 0xffe1)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] png(byte[] note) throws IOException {
        byte[] named = concat("eXIf".getBytes(StandardCharsets.ISO_8859_1), note);
        CRC32 checksum = new CRC32();
        checksum.update(named);
        byte[] chunk = ByteBuffer.allocate(8 + named.length)
                .putInt(note.length)
                .put(named)
                .putInt((int) checksum.getValue())
                .array();
        return insert(encoded("png"), PNG_HEADER, chunk);
    }

    private static byte[] encoded(String format) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            boolean right = i % WIDTH >= WIDTH / 2;
            boolean low = i / WIDTH >= HEIGHT / 2;
            image.setRGB(i % WIDTH, i / WIDTH, low ? right ? 0xffffff : 0x0000ff : right ? 0x00ff00 : 0xff0000);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] insert(byte[] file, int at, byte[] more) {
        return concat(Arrays.copyOf(file, at), concat(more, Arrays.copyOfRange(file, at, file.length)));
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
