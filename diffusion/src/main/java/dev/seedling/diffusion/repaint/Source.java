package dev.seedling.diffusion.repaint;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageToImage;
import dev.seedling.diffusion.SourcePicture;
import dev.seedling.diffusion.png.PaintRecord;
import dev.seedling.diffusion.png.SourceNote;
import java.util.Optional;

/** Finds out whether the pictures given are those that a picture was painted over. */
final class Source {
    private Source() {}

    /** @throws DiffusionException if the picture was painted over another */
    static void requireNone(PaintRecord painting) {
        painting.source().ifPresent(note -> {
            throw missing("picture to start from", note.picture());
        });
    }

    /** The request with everything that the file only names. */
    static ImageRequest complete(PaintRecord painting, Optional<SourcePicture> picture, Optional<SourcePicture> mask) {
        if (picture.isEmpty() && mask.isEmpty()) {
            requireNone(painting);
            return painting.request();
        }
        SourceNote note = painting.source()
                .orElseThrow(
                        () -> new DiffusionException(
                                "the picture was painted from noise alone: no picture to start from, and no mask, may be given"));
        SourcePicture given = picture.orElseThrow(() -> missing("picture to start from", note.picture()));
        requireSame("picture to start from", note.picture(), given);
        mask.ifPresent(drawn -> requireMask(note, drawn));
        if (mask.isEmpty() && !note.mask().isEmpty()) {
            throw missing("mask", note.mask());
        }
        ImageRequest request = painting.request();
        return request.withExtras(request.extras().withImageToImage(new ImageToImage(given, mask, note.strength())));
    }

    private static void requireMask(SourceNote note, SourcePicture drawn) {
        if (note.mask().isEmpty() && !note.picture().isEmpty()) {
            throw new DiffusionException("the picture was painted without a mask: none may be given");
        }
        requireSame("mask", note.mask(), drawn);
    }

    private static void requireSame(String what, String hash, SourcePicture given) {
        if (!hash.isEmpty() && !hash.equals(given.hash())) {
            throw new DiffusionException(
                    "the %s must be the file with SHA-256 %s, was one with %s".formatted(what, hash, given.hash()));
        }
    }

    private static DiffusionException missing(String what, String hash) {
        return new DiffusionException(
                hash.isEmpty()
                        ? "the picture was painted over another one, which it does not name; a %s must be given"
                                .formatted(what)
                        : "the picture was painted with a %s that is not in its file; the one with SHA-256 %s must be given"
                                .formatted(what, hash));
    }
}
