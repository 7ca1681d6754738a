package dev.seedling.promptcraft.compose;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-parted tags, as Stable Diffusion 1 and 2 were captioned. */
final class TagPhrasing implements Phrasing {
    @Override
    public String join(List<Piece> pieces) {
        return Opening.of(pieces).stream().collect(Collectors.joining(", "));
    }

    @Override
    public List<String> quality() {
        return List.of("highly detailed", "sharp focus");
    }

    @Override
    public List<String> usualNegatives() {
        return List.of("blurry", "low quality", "deformed", "watermark");
    }

    @Override
    public NegativePrompt negativePrompt() {
        return NegativePrompt.READ;
    }
}
