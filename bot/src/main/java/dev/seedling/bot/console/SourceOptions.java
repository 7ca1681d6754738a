package dev.seedling.bot.console;

import dev.seedling.bot.studio.StudioException;
import dev.seedling.diffusion.SourcePicture;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The pictures that a picture is painted over. */
public final class SourceOptions {
    @Option(
            names = "--from",
            paramLabel = "PICTURE",
            description = "A picture to paint over instead of starting from noise: PNG, JPEG, GIF or BMP.")
    private Optional<Path> from = Optional.empty();

    @Option(
            names = "--mask",
            paramLabel = "PICTURE",
            description = "Paint only where this picture, as large as that of --from, is white.")
    private Optional<Path> mask = Optional.empty();

    /**
     * @throws StudioException if there is only a mask
     * @throws dev.seedling.diffusion.DiffusionException if it cannot be read
     */
    public Optional<SourcePicture> picture() {
        if (mask.isPresent() && from.isEmpty()) {
            throw new StudioException("--mask says where to paint over a picture, so --from must be given, too");
        }
        return from.map(SourcePicture::read);
    }

    /** @throws dev.seedling.diffusion.DiffusionException if it cannot be read */
    public Optional<SourcePicture> mask() {
        return mask.map(SourcePicture::read);
    }
}
