package dev.seedling.diffusion.png;

import dev.seedling.diffusion.DiffusionException;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A picture as a PNG file that carries its record twice: under {@code parameters} as the WebUI writes it, for other
 * programs, and under {@code seedling} as JSON, complete.
 */
public final class PictureFile {
    private static final String PARAMETERS = "parameters";
    private static final String SEEDLING = "seedling";

    private PictureFile() {}

    /** The same picture and record give the same bytes. */
    public static byte[] write(BufferedImage image, PaintRecord painting) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(PARAMETERS, PaintParameters.write(painting).text());
        texts.put(SEEDLING, PaintJson.write(painting));
        return PngText.write(image, texts);
    }

    /**
     * How a picture was painted, by our own record or, in pictures of other programs, by {@code parameters}.
     *
     * @throws DiffusionException if the bytes are no PNG file, or it does not say how it was painted
     */
    public static PaintRecord read(byte[] png) {
        Map<String, String> texts = PngText.texts(png);
        String json = texts.get(SEEDLING);
        if (json != null) {
            return PaintJson.read(json);
        }
        String parameters = texts.get(PARAMETERS);
        if (parameters != null) {
            return PaintParameters.read(WebUiText.parse(parameters));
        }
        throw new DiffusionException("the picture does not say how it was painted: it has no text 'seedling' or"
                + " 'parameters'; some chats and sites take such texts out");
    }

    /** @throws DiffusionException if the bytes are no PNG file, or a torn one */
    public static BufferedImage image(byte[] png) {
        return PngText.image(png);
    }
}
