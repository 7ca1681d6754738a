package dev.seedling.diffusion.png;

import dev.seedling.diffusion.DiffusionException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** PNG files with texts by keyword: tEXt chunks for Latin-1, iTXt chunks for all else. */
final class PngText {
    private static final String FORMAT = "javax_imageio_png_1.0";

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int MAX_SIDE = 4096;

    private PngText() {}

    /** Equal images and texts give equal bytes. */
    static byte[] write(BufferedImage image, Map<String, String> texts) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            metadata.mergeTree(FORMAT, tree(texts));
            writer.setOutput(output);
            writer.write(new IIOImage(image, null, metadata));
        } catch (IOException e) {
            throw new DiffusionException("the picture cannot be written as PNG: " + e.getMessage(), e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /**
     * The image, unless it is larger than any that is painted here: a small file can claim a size that fills the memory.
     *
     * @throws DiffusionException if the bytes are no PNG file, a torn one, or too large an image
     */
    static BufferedImage image(byte[] png) {
        return read(png, reader -> {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.max(width, height) > MAX_SIDE) {
                throw new DiffusionException("the picture must be at most %d pixels wide and high, is %dx%d"
                        .formatted(MAX_SIDE, width, height));
            }
            return reader.read(0);
        });
    }

    /**
     * The texts before the image data, which is where painting programs put them; the image is not decoded.
     *
     * @throws DiffusionException if the bytes are no PNG file, or a torn one
     */
    static Map<String, String> texts(byte[] png) {
        return read(png, reader -> texts(reader.getImageMetadata(0)));
    }

    /** Something to do with an open reader. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(ImageReader reader) throws IOException;
    }

    private static <T> T read(byte[] png, Reading<T> reading) {
        if (!Arrays.equals(png, 0, Math.min(png.length, SIGNATURE.length), SIGNATURE, 0, SIGNATURE.length)) {
            throw new DiffusionException("the file must be a whole PNG picture, but does not begin like one");
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(input, true, false);
            return reading.read(reader);
        } catch (DiffusionException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            String reason = e instanceof IIOException && e.getCause() != null ? "it ends too early" : e.getMessage();
            throw new DiffusionException("the file must be a whole PNG picture: " + reason, e);
        } finally {
            reader.dispose();
        }
    }

    private static IIOMetadataNode tree(Map<String, String> texts) {
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode latin = new IIOMetadataNode("tEXt");
        IIOMetadataNode unicode = new IIOMetadataNode("iTXt");
        texts.forEach((keyword, text) -> {
            if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)) {
                latin.appendChild(latinEntry(keyword, text));
            } else {
                unicode.appendChild(unicodeEntry(keyword, text));
            }
        });
        for (IIOMetadataNode chunks : new IIOMetadataNode[] {latin, unicode}) {
            if (chunks.hasChildNodes()) {
                root.appendChild(chunks);
            }
        }
        return root;
    }

    private static IIOMetadataNode latinEntry(String keyword, String text) {
        IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
        entry.setAttribute("keyword", keyword);
        entry.setAttribute("value", text);
        return entry;
    }

    private static IIOMetadataNode unicodeEntry(String keyword, String text) {
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", keyword);
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", text);
        return entry;
    }

    private static Map<String, String> texts(IIOMetadata metadata) {
        Element root = (Element) metadata.getAsTree(FORMAT);
        Map<String, String> texts = new LinkedHashMap<>();
        collect(root.getElementsByTagName("tEXtEntry"), "value", texts);
        collect(root.getElementsByTagName("zTXtEntry"), "text", texts);
        collect(root.getElementsByTagName("iTXtEntry"), "text", texts);
        return texts;
    }

    private static void collect(NodeList entries, String attribute, Map<String, String> texts) {
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            texts.put(entry.getAttribute("keyword"), entry.getAttribute(attribute));
        }
    }
}
