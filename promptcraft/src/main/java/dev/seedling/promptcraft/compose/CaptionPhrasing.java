package dev.seedling.promptcraft.compose;

import java.util.List;
import java.util.stream.Collectors;

/** A plain caption of what was asked for, for a model that has seen nothing but plain captions. */
final class CaptionPhrasing implements Phrasing {
    @Override
    public String join(List<Piece> pieces) {
        return Opening.of(pieces).stream().collect(Collectors.joining(", "));
    }

    @Override
    public List<String> quality() {
        return List.of();
    }

    @Override
    public List<String> usualNegatives() {
        return List.of();
    }

    @Override
    public NegativePrompt negativePrompt() {
        return NegativePrompt.READ;
    }
}
