package dev.seedling.diffusion.png;

import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageToImage;
import dev.seedling.diffusion.SourcePicture;
import java.util.Optional;

/**
 * What a picture was painted over. Its pixels are not in the file, only what tells whether another file is the one.
 *
 * @param picture SHA-256 of its file, 64 hex digits; empty where the painting program did not say
 * @param mask the same of the mask's file; empty where there was none
 * @param strength how far the picture was left
 */
public record SourceNote(String picture, String mask, double strength) {
    static Optional<SourceNote> of(ImageRequest request) {
        return request.extras().imageToImage().map(SourceNote::of);
    }

    private static SourceNote of(ImageToImage start) {
        String mask = start.mask().map(SourcePicture::hash).orElse("");
        return new SourceNote(start.picture().hash(), mask, start.strength());
    }
}
