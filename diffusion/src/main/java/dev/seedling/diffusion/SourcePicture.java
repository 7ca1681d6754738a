package dev.seedling.diffusion;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture that somebody gives, to be painted over or as a mask. Never changes; two are equal where their files are.
 * Where it is transparent, white shows; what a camera took while it was held on its side is turned upright.
 */
public final class SourcePicture {
    private static final List<String> FORMATS = List.of("png", "jpeg", "gif", "bmp");
    private static final long MAX_BYTES = 64L << 20;
    private static final int MAX_SIDE = 16384;
    private static final int MAX_PIXELS = 1 << 26; // 256 MiB once decoded

    private final BufferedImage image;
    private final String hash;

    private SourcePicture(BufferedImage image, String hash) {
        this.image = image;
        this.hash = hash;
    }

    /** @throws DiffusionException if the file cannot be read, or {@link #of} refuses it */
    public static SourcePicture read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new DiffusionException("the picture %s must have at most %d MiB, has %d"
                        .formatted(file, MAX_BYTES >> 20, Files.size(file) >> 20));
            }
            return decode(Files.readAllBytes(file), "the picture " + file);
        } catch (NoSuchFileException e) {
            throw new DiffusionException("there is no picture " + file, e);
        } catch (IOException e) {
            throw new DiffusionException("the picture %s cannot be read: %s".formatted(file, FileTrouble.reason(e)), e);
        }
    }

    /**
     * Its size is read before it is decoded: a small file can claim one that fills the memory.
     *
     * @param file the bytes of a PNG, JPEG, GIF or BMP file
     * @throws DiffusionException if they are none, torn, or of too large a picture
     */
    public static SourcePicture of(byte[] file) {
        return decode(file, "the picture");
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    /** SHA-256 of its file, 64 hex digits. */
    public String hash() {
        return hash;
    }

    /** Whether nothing is cut off to give it that size's shape. */
    public boolean hasShapeOf(ImageSize size) {
        return Fitting.of(width(), height(), size).keepsAll();
    }

    /** Scaled until it covers a size, and cut to it evenly on both sides; untouched where it has that size. */
    public BufferedImage fitted(ImageSize size) {
        return Fitting.of(width(), height(), size).apply(image);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourcePicture that && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return "%dx%d, SHA-256 %s".formatted(width(), height(), hash);
    }

    private static SourcePicture decode(byte[] file, String name) {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = reader(input, name);
            try {
                reader.setInput(input, true, true);
                requireModest(name, reader.getWidth(0), reader.getHeight(0));
                BufferedImage upright = ExifNote.orientation(file).apply(onWhite(reader.read(0)));
                return new SourcePicture(upright, Sha256.hex(file));
            } finally {
                reader.dispose();
            }
        } catch (DiffusionException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // decoders answer torn files with exceptions of any kind
            throw new DiffusionException("%s is torn: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static ImageReader reader(ImageInputStream input, String name) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
            reader.dispose();
        }
        throw new DiffusionException(
                "%s must be a PNG, JPEG, GIF or BMP file, but begins like none of them".formatted(name));
    }

    private static void requireModest(String name, int width, int height) {
        if (Math.max(width, height) > MAX_SIDE || (long) width * height > MAX_PIXELS) {
            throw new DiffusionException("%s must be at most %d pixels wide and high and %d megapixels in all, is %dx%d"
                    .formatted(name, MAX_SIDE, MAX_PIXELS >> 20, width, height));
        }
    }

    private static BufferedImage onWhite(BufferedImage decoded) {
        if (decoded.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            return greyOnWhite(decoded);
        }
        BufferedImage plain = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = plain.createGraphics();
        brush.drawImage(decoded, 0, 0, Color.WHITE, null);
        brush.dispose();
        return plain;
    }

    /**
     * By hand: Java takes greys with transparency, or of 16 bits, for linear light, and draws them lighter (JDK-5051418).
     */
    private static BufferedImage greyOnWhite(BufferedImage decoded) {
        BufferedImage plain = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        Raster raster = decoded.getRaster();
        double most = (1 << decoded.getColorModel().getComponentSize(0)) - 1;
        double[] pixel = new double[raster.getNumBands()];
        for (int y = 0; y < plain.getHeight(); y++) {
            for (int x = 0; x < plain.getWidth(); x++) {
                raster.getPixel(x, y, pixel);
                double opacity = pixel.length > 1 ? pixel[1] / most : 1;
                int grey = (int) Math.round(255 * (1 - opacity + opacity * pixel[0] / most));
                plain.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        return plain;
    }
}
