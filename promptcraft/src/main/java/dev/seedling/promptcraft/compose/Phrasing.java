package dev.seedling.promptcraft.compose;

import dev.seedling.promptcraft.PromptFamily;
import java.util.List;

/** How a family of models is spoken to. One file a manner. */
interface Phrasing {
    /** The pieces as one prompt. */
    String join(List<Piece> pieces);

    /** What the family's users add to every prompt; none where plain words serve better. */
    List<String> quality();

    /** What the family's users steer away from in every picture. */
    List<String> usualNegatives();

    /** Whether the family reads a negative prompt at all. */
    NegativePrompt negativePrompt();

    /** The manner that suits a family. */
    static Phrasing of(PromptFamily family) {
        return switch (family) {
            case SD15, SD21 -> new TagPhrasing();
            case SDXL -> new SentencePhrasing(NegativePrompt.READ);
            case TURBO -> new SentencePhrasing(NegativePrompt.IGNORED);
            case SPROUT -> new CaptionPhrasing();
        };
    }

    enum NegativePrompt {
        READ,
        /** The family paints without guidance, which is what a negative prompt works through. */
        IGNORED
    }
}
