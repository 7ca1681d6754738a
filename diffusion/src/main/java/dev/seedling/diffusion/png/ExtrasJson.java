package dev.seedling.diffusion.png;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seedling.diffusion.Decoder;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.Hires;
import dev.seedling.diffusion.Variation;
import java.util.Optional;

/** What a request asks for beyond words, seed and size, in the JSON of a picture: only what is asked for is written. */
final class ExtrasJson {
    private static final String CLIP_SKIP = "clipSkip";
    private static final String DECODER = "decoder";
    private static final String TINY = "tiny";

    private ExtrasJson() {}

    static void write(PaintRecord painting, ObjectNode root) {
        Extras extras = painting.request().extras();
        if (extras.clipSkip() != Extras.NONE.clipSkip()) {
            root.put(CLIP_SKIP, extras.clipSkip());
        }
        extras.variation()
                .ifPresent(variation -> root.putObject("variation")
                        .put("seed", variation.seed())
                        .put("strength", variation.strength()));
        extras.hires()
                .ifPresent(hires ->
                        root.putObject("hires").put("factor", hires.factor()).put("strength", hires.strength()));
        if (extras.decoder() == Decoder.TINY) {
            root.put(DECODER, TINY);
        }
        painting.source()
                .ifPresent(source -> root.putObject("source")
                        .put("picture", source.picture())
                        .put("mask", source.mask())
                        .put("strength", source.strength()));
    }

    /** All but the picture to start from, which a file does not hold. */
    static Extras read(Fields root) {
        int clipSkip = root.has(CLIP_SKIP) ? root.integer(CLIP_SKIP) : Extras.NONE.clipSkip();
        return new Extras(
                clipSkip,
                root.optional("variation").map(v -> new Variation(v.wholeNumber("seed"), v.number("strength"))),
                root.optional("hires").map(h -> new Hires(h.number("factor"), h.number("strength"))),
                Optional.empty(),
                decoder(root));
    }

    private static Decoder decoder(Fields root) {
        return root.has(DECODER) && root.text(DECODER).equals(TINY) ? Decoder.TINY : Decoder.OWN;
    }

    static Optional<SourceNote> source(Fields root) {
        return root.optional("source")
                .map(s -> new SourceNote(s.text("picture"), s.text("mask"), s.number("strength")));
    }
}
