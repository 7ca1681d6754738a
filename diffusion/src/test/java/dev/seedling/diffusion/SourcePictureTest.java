package dev.seedling.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferUShort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcePictureTest {
    private static final int PNG_HEADER = 33; // signature and IHDR

    @Test
    void a_picture_of_the_wanted_size_keeps_every_pixel() throws IOException {
        BufferedImage image = gradient(BufferedImage.TYPE_INT_RGB, 64, 72);

        BufferedImage fitted = SourcePicture.of(file(image, "png")).fitted(new ImageSize(64, 72));

        assertThat(pixels(fitted)).isEqualTo(pixels(image));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp", "jpeg"})
    void usual_kinds_of_files_are_read(String format) throws IOException {
        SourcePicture picture = SourcePicture.of(file(gradient(BufferedImage.TYPE_INT_RGB, 40, 30), format));

        assertThat(picture.width()).isEqualTo(40);
        assertThat(picture.height()).isEqualTo(30);
        assertThat(picture.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void grey_files_stay_as_dark_as_they_are() throws IOException {
        BufferedImage grey = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((java.awt.image.DataBufferByte) grey.getRaster().getDataBuffer()).getData(), (byte) 100);

        BufferedImage fitted = SourcePicture.of(file(grey, "png")).fitted(new ImageSize(64, 64));

        assertThat(pixels(fitted)).containsOnly(0xff646464);
    }

    @Test
    void grey_files_of_sixteen_bits_stay_as_dark_as_they_are() throws IOException {
        BufferedImage grey = new BufferedImage(64, 64, BufferedImage.TYPE_USHORT_GRAY);
        Arrays.fill(((DataBufferUShort) grey.getRaster().getDataBuffer()).getData(), (short) (100 * 257));

        assertThat(pixels(SourcePicture.of(file(grey, "png")).fitted(new ImageSize(64, 64))))
                .containsOnly(0xff646464);
    }

    @ParameterizedTest
    @CsvSource({"255, 100", "0, 255", "51, 224"})
    void grey_with_transparency_is_blended_with_white_and_not_lightened(int opacity, int expected) throws IOException {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        BufferedImage grey = new BufferedImage(model, model.createCompatibleWritableRaster(64, 64), false, null);
        for (int i = 0; i < 64 * 64; i++) {
            grey.getRaster().setPixel(i % 64, i / 64, new int[] {100, opacity});
        }

        assertThat(pixels(SourcePicture.of(file(grey, "png")).fitted(new ImageSize(64, 64))))
                .containsOnly(0xff000000 | expected * 0x010101);
    }

    @Test
    void white_shows_where_it_is_transparent() throws IOException {
        BufferedImage clear = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);

        BufferedImage fitted = SourcePicture.of(file(clear, "png")).fitted(new ImageSize(64, 64));

        assertThat(pixels(fitted)).containsOnly(0xffffffff);
    }

    @Test
    void what_reaches_beyond_the_shape_is_cut_evenly() throws IOException {
        BufferedImage stripes = new BufferedImage(256, 64, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 256; x++) {
            for (int y = 0; y < 64; y++) {
                stripes.setRGB(x, y, x < 96 ? 0xff0000 : x < 160 ? 0x00ff00 : 0x0000ff);
            }
        }
        SourcePicture picture = SourcePicture.of(file(stripes, "png"));

        assertThat(pixels(picture.fitted(new ImageSize(64, 64)))).containsOnly(0xff00ff00);
        assertThat(picture.hasShapeOf(new ImageSize(64, 64))).isFalse();
        assertThat(picture.hasShapeOf(new ImageSize(256, 64))).isTrue();
        assertThat(picture.hasShapeOf(new ImageSize(512, 128))).isTrue();
    }

    @Test
    void shrinking_takes_the_mean_of_all_pixels() throws IOException {
        BufferedImage board = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256 * 256; i++) {
            board.setRGB(i % 256, i / 256, (i + i / 256) % 2 == 0 ? 0xffffff : 0);
        }

        BufferedImage fitted = SourcePicture.of(file(board, "png")).fitted(new ImageSize(64, 64));

        for (int pixel : pixels(fitted)) {
            assertThat(pixel & 0xff).isBetween(126, 129);
        }
    }

    @Test
    void files_with_equal_bytes_are_equal() throws IOException {
        byte[] file = file(gradient(BufferedImage.TYPE_INT_RGB, 64, 64), "png");

        assertThat(SourcePicture.of(file)).isEqualTo(SourcePicture.of(file.clone()));
        assertThat(SourcePicture.of(file)).hasSameHashCodeAs(SourcePicture.of(file));
        assertThat(SourcePicture.of(file))
                .isNotEqualTo(SourcePicture.of(file(gradient(BufferedImage.TYPE_INT_RGB, 64, 72), "png")));
    }

    @ParameterizedTest
    @CsvSource({"16385,1", "8200,8200", "2147483647,2147483647"})
    void a_small_file_that_claims_a_vast_size_is_refused_before_it_is_decoded(int width, int height)
            throws IOException {
        byte[] bomb = claiming(width, height, file(gradient(BufferedImage.TYPE_INT_RGB, 8, 8), "png"));

        assertThatThrownBy(() -> SourcePicture.of(bomb))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("the picture must be at most 16384 pixels wide and high and 64 megapixels in all, is %dx%d"
                        .formatted(width, height));
    }

    @Test
    void torn_files_and_other_files_are_refused_in_a_sentence(@TempDir Path folder) throws IOException {
        byte[] whole = file(gradient(BufferedImage.TYPE_INT_RGB, 64, 64), "png");
        Path torn = Files.write(folder.resolve("torn.png"), Arrays.copyOf(whole, whole.length / 2));
        Path text = Files.writeString(folder.resolve("text.png"), "no picture");

        assertThatThrownBy(() -> SourcePicture.read(torn))
                .isInstanceOf(DiffusionException.class)
                .hasMessageStartingWith("the picture " + torn + " is torn");
        assertThatThrownBy(() -> SourcePicture.read(text))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("must be a PNG, JPEG, GIF or BMP file");
        assertThatThrownBy(() -> SourcePicture.read(folder.resolve("none.png")))
                .isInstanceOf(DiffusionException.class)
                .hasMessageStartingWith("there is no picture");
        assertThatThrownBy(() -> SourcePicture.of("<svg/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DiffusionException.class);
    }

    /** A file with another size in its header, and the right checksum for it. */
    private static byte[] claiming(int width, int height, byte[] png) {
        ByteBuffer bytes = ByteBuffer.wrap(png.clone());
        bytes.putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(bytes.array(), 12, PNG_HEADER - 4 - 12);
        return bytes.putInt(PNG_HEADER - 4, (int) crc.getValue()).array();
    }

    private static BufferedImage gradient(int type, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, (i % width) * 0x030100 + (i / width) * 0x000203);
        }
        return image;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
