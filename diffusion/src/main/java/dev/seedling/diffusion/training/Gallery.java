package dev.seedling.diffusion.training;

import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.diffusion.Sha256;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/**
 * A model's pictures of some prompts, kept in a folder, so that painting can be cut off and goes on. A file's name tells
 * what the picture was painted by: those of another model or of other settings are not taken for these.
 */
final class Gallery {
    private static final int NAME_DIGITS = 12;

    private final Path folder;
    private final List<String> prompts;
    private final ModelCard model;

    private Gallery(Path folder, List<String> prompts, ModelCard model) {
        this.folder = folder;
        this.prompts = List.copyOf(prompts);
        this.model = model;
    }

    /**
     * Paints what is missing, seed by seed.
     *
     * @param stage what the listener hears
     * @param seeds how many for each prompt: 1, 2 and so on
     * @param engines opens the model, as often as engines paint at a time
     */
    static Gallery painted(
            Path folder,
            String stage,
            List<String> prompts,
            int seeds,
            Supplier<ImageEngine> engines,
            TrainingListener listener)
            throws IOException {
        Files.createDirectories(folder);
        try (ImageEngine engine = engines.get()) {
            Gallery gallery = new Gallery(folder, prompts, engine.model());
            List<Painters.Piece> missing = gallery.missing(seeds);
            int total = prompts.size() * seeds;
            Pace pace = Pace.begin(listener, stage, total - missing.size(), total);
            new Painters(missing, pace, total - missing.size()).paint(engine, engines);
            return gallery;
        }
    }

    ModelCard model() {
        return model;
    }

    /** Of a prompt, counted from 0. */
    BufferedImage picture(int prompt, int seed) throws IOException {
        return ImageIO.read(file(prompt, seed).toFile());
    }

    /** The first prompts' pictures with seed 1, unpicked. */
    List<BufferedImage> first(int count) throws IOException {
        List<BufferedImage> pictures = new ArrayList<>();
        for (int prompt = 0; prompt < count; prompt++) {
            pictures.add(picture(prompt, 1));
        }
        return pictures;
    }

    private List<Painters.Piece> missing(int seeds) {
        List<Painters.Piece> missing = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            for (int prompt = 0; prompt < prompts.size(); prompt++) {
                if (!Files.exists(file(prompt, seed))) {
                    missing.add(new Painters.Piece(request(prompt, seed), file(prompt, seed)));
                }
            }
        }
        return missing;
    }

    private ImageRequest request(int prompt, int seed) {
        return ImageRequest.of(prompts.get(prompt), "", seed, model.defaults());
    }

    private Path file(int prompt, int seed) {
        String all = model.hash() + " " + request(prompt, seed);
        String hash = Sha256.hex(all.getBytes(StandardCharsets.UTF_8)).substring(0, NAME_DIGITS);
        return folder.resolve("%03d-%d-%s.png".formatted(prompt, seed, hash));
    }
}
