package dev.seedling.diffusion.png;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seedling.diffusion.Decoder;
import dev.seedling.diffusion.Enlargement;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.Hires;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PerturbedAttention;
import dev.seedling.diffusion.Randomness;
import dev.seedling.diffusion.Variation;
import java.util.Optional;

/** What a request asks for beyond words, seed and size, in the JSON of a picture: only what is asked for is written. */
final class ExtrasJson {
    private static final String CLIP_SKIP = "clipSkip";
    private static final String DECODER = "decoder";
    private static final String TINY = "tiny";
    private static final String FACTOR = "factor";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String STRENGTH = "strength";
    private static final String STEPS = "steps";
    private static final String NOISE = "noise";
    private static final String SOURCE = "source";
    private static final String SEED_DELTA = "seedDelta";
    private static final String ETA = "eta";
    private static final String PAG = "pag";
    private static final String SCALE = "scale";
    private static final String LAYERS = "layers";
    private static final String GUIDANCE_RESCALE = "guidanceRescale";

    private ExtrasJson() {}

    static void write(PaintRecord painting, ObjectNode root) {
        Extras extras = painting.request().extras();
        if (extras.clipSkip() != Extras.NONE.clipSkip()) {
            root.put(CLIP_SKIP, extras.clipSkip());
        }
        extras.variation()
                .ifPresent(variation -> root.putObject("variation")
                        .put("seed", variation.seed())
                        .put(STRENGTH, variation.strength()));
        extras.hires().ifPresent(hires -> write(hires, root.putObject("hires")));
        if (extras.decoder() == Decoder.TINY) {
            root.put(DECODER, TINY);
        }
        if (!extras.randomness().equals(Randomness.USUAL)) {
            write(extras.randomness(), root.putObject(NOISE));
        }
        if (extras.pag().inForce()) {
            write(extras.pag(), root.putObject(PAG));
        }
        if (extras.guidanceRescale() > 0) {
            root.put(GUIDANCE_RESCALE, extras.guidanceRescale());
        }
        painting.source()
                .ifPresent(source -> root.putObject(SOURCE)
                        .put("picture", source.picture())
                        .put("mask", source.mask())
                        .put(STRENGTH, source.strength()));
    }

    /** Whether there is something that readers of the second format would pass over. */
    static boolean isOfThirdFormat(Extras extras) {
        boolean unusualPass = extras.hires()
                .filter(hires -> hires.ownSteps().isPresent() || !(hires.enlargement() instanceof Enlargement.Times))
                .isPresent();
        return unusualPass || !extras.randomness().equals(Randomness.USUAL);
    }

    private static void write(Hires hires, ObjectNode node) {
        if (hires.enlargement() instanceof Enlargement.Times times) {
            node.put(FACTOR, times.factor());
        } else if (hires.enlargement() instanceof Enlargement.To to) {
            node.put(WIDTH, to.size().width()).put(HEIGHT, to.size().height());
        }
        node.put(STRENGTH, hires.strength());
        hires.ownSteps().ifPresent(steps -> node.put(STEPS, steps));
    }

    private static void write(Randomness randomness, ObjectNode node) {
        node.put(SOURCE, randomness.source().label()).put(SEED_DELTA, randomness.seedDelta());
        randomness.eta().ifPresent(eta -> node.put(ETA, eta));
    }

    private static void write(PerturbedAttention pag, ObjectNode node) {
        node.put(SCALE, pag.scale());
        pag.layers().forEach(node.putArray(LAYERS)::add);
    }

    /** All but the picture to start from, which a file does not hold. */
    static Extras read(Fields root) {
        int clipSkip = root.has(CLIP_SKIP) ? root.integer(CLIP_SKIP) : Extras.NONE.clipSkip();
        return new Extras(
                clipSkip,
                root.optional("variation").map(v -> new Variation(v.wholeNumber("seed"), v.number(STRENGTH))),
                root.optional("hires").map(ExtrasJson::hires),
                Optional.empty(),
                decoder(root),
                root.optional(NOISE).map(ExtrasJson::randomness).orElse(Randomness.USUAL),
                root.optional(PAG).map(ExtrasJson::pag).orElse(PerturbedAttention.NONE),
                root.has(GUIDANCE_RESCALE) ? root.number(GUIDANCE_RESCALE) : 0);
    }

    private static Hires hires(Fields node) {
        Enlargement enlargement = node.has(FACTOR)
                ? new Enlargement.Times(node.number(FACTOR))
                : new Enlargement.To(new ImageSize(node.integer(WIDTH), node.integer(HEIGHT)));
        Optional<Integer> steps = node.has(STEPS) ? Optional.of(node.integer(STEPS)) : Optional.empty();
        return new Hires(enlargement, node.number(STRENGTH), steps);
    }

    private static Randomness randomness(Fields node) {
        return new Randomness(
                Randomness.Source.named(node.text(SOURCE)),
                node.wholeNumber(SEED_DELTA),
                node.has(ETA) ? Optional.of(node.number(ETA)) : Optional.empty());
    }

    private static PerturbedAttention pag(Fields node) {
        return new PerturbedAttention(node.number(SCALE), node.texts(LAYERS));
    }

    private static Decoder decoder(Fields root) {
        return root.has(DECODER) && root.text(DECODER).equals(TINY) ? Decoder.TINY : Decoder.OWN;
    }

    static Optional<SourceNote> source(Fields root) {
        return root.optional(SOURCE).map(s -> new SourceNote(s.text("picture"), s.text("mask"), s.number(STRENGTH)));
    }
}
