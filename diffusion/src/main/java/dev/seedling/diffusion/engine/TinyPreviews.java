package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.FileNote;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.sampling.Latents;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Previews by a tiny autoencoder that is opened when first needed. Where it is broken, previews are of colours alone;
 * only who asks for fast decoding hears of it.
 */
final class TinyPreviews implements Previews {
    private static final Logger LOG = LoggerFactory.getLogger(TinyPreviews.class);

    private final Path folder;
    private final Torch torch;
    private final ColouredLatents colours;
    private Optional<TinyDecoder> opened = Optional.empty();
    private boolean broken;

    TinyPreviews(Path folder, Torch torch, ColouredLatents colours) {
        this.folder = folder;
        this.torch = torch;
        this.colours = colours;
    }

    @Override
    public BufferedImage draw(Latents clean) {
        if (broken) {
            return colours.draw(clean);
        }
        try {
            return decode(clean).toImage();
        } catch (RuntimeException e) { // libtorch has exceptions of its own for weights of another shape
            broken = true;
            LOG.warn("previews show colours alone: {}", e.getMessage());
            return colours.draw(clean);
        }
    }

    /** @throws dev.seedling.diffusion.DiffusionException if the folder holds no tiny autoencoder */
    @Override
    public Pixels decode(Latents clean) {
        return opened().decode(clean);
    }

    @Override
    public Optional<FileNote> decoder() {
        String name = folder.getFileName().toString();
        return Optional.of(new FileNote(FileNote.Kind.TINY_AUTOENCODER, name, opened().hash()));
    }

    private TinyDecoder opened() {
        TinyDecoder decoder = opened.orElseGet(() -> TinyDecoder.open(folder, torch));
        opened = Optional.of(decoder);
        return decoder;
    }

    @Override
    public void close() {
        opened.ifPresent(TinyDecoder::close);
    }
}
