package dev.seedling.bot.discord;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A picture as it is uploaded. */
final class Upload {
    private static final float QUALITY = 0.9f;
    private static final double SHRINK = 0.75; // of each side, so that every try is about half as large

    private final String name;
    private final byte[] bytes;

    private Upload(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** The file as it was painted, byte for byte. */
    static Upload of(Path png, long seed) {
        try {
            return new Upload("seedling-%d.png".formatted(seed), Files.readAllBytes(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    long size() {
        return bytes.length;
    }

    /** The same picture as a JPEG of at most {@code limit} bytes, made smaller as often as it takes. */
    Upload within(long limit) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            byte[] jpeg = jpeg(image);
            while (jpeg.length > limit && Math.min(image.getWidth(), image.getHeight()) > 64) {
                image = shrink(image);
                jpeg = jpeg(image);
            }
            return new Upload(name.replaceFirst("\\.\\w+$", ".jpg"), jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage shrink(BufferedImage image) {
        int width = (int) (image.getWidth() * SHRINK);
        int height = (int) (image.getHeight() * SHRINK);
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(image, 0, 0, Color.WHITE, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
