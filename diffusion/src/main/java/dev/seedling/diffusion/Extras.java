package dev.seedling.diffusion;

import java.util.Locale;
import java.util.Optional;

/**
 * What a request may ask for beyond words, seed and size.
 *
 * @param clipSkip which of the text encoder's hidden states is read, from the end: 1 is the last, as the WebUI counts
 * @param guidanceRescale how far guidance is brought back to the strength of the prompt's own answer, 0 (not at all) to 1;
 *     arXiv 2305.08891, section 3.4
 */
public record Extras(
        int clipSkip,
        Optional<Variation> variation,
        Optional<Hires> hires,
        Optional<ImageToImage> imageToImage,
        Decoder decoder,
        Randomness randomness,
        PerturbedAttention pag,
        double guidanceRescale) {
    private static final int MAX_CLIP_SKIP = 12;

    /** Nothing of all this. */
    public static final Extras NONE = new Extras(
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Decoder.OWN,
            Randomness.USUAL,
            PerturbedAttention.NONE,
            0);

    public Extras {
        requireClipSkip(clipSkip);
        requireGuidanceRescale(guidanceRescale);
        pag = pag.inForce() ? pag : PerturbedAttention.NONE;
        if (hires.isPresent() && imageToImage.isPresent()) {
            throw new DiffusionException(
                    "hires begins from noise and cannot be had with a picture to start from; leave one of them out");
        }
    }

    /** @throws DiffusionException if no published text encoder has so many layers */
    public static int requireClipSkip(int clipSkip) {
        if (clipSkip < 1 || clipSkip > MAX_CLIP_SKIP) {
            throw new DiffusionException(
                    "clip skip must be 1 (the last layer) to %d, was %d".formatted(MAX_CLIP_SKIP, clipSkip));
        }
        return clipSkip;
    }

    /** @throws DiffusionException if it is out of bounds, or no number */
    public static double requireGuidanceRescale(double rescale) {
        if (!(rescale >= 0 && rescale <= 1)) {
            throw new DiffusionException("guidance rescale must be 0 to 1, was %s".formatted(rescale));
        }
        return rescale;
    }

    /** @throws DiffusionException if a pass would be left without steps, or the picture would become too large */
    void requireFits(ImageSize size, int steps) {
        hires.ifPresent(pass -> pass.requireFits(size, steps));
        imageToImage.ifPresent(start -> requireAStep("strength", start.strength(), steps));
    }

    static void requireAStep(String name, double strength, int steps) {
        if ((int) (steps * strength) < 1) {
            throw new DiffusionException(String.format(
                    Locale.ROOT,
                    "%s must leave at least one of %d steps, so be at least %.2f, was %s",
                    name,
                    steps,
                    Math.ceil(100.0 / steps) / 100,
                    strength));
        }
    }

    public Extras withClipSkip(int newClipSkip) {
        return new Extras(newClipSkip, variation, hires, imageToImage, decoder, randomness, pag, guidanceRescale);
    }

    public Extras withVariation(Variation newVariation) {
        return new Extras(
                clipSkip, Optional.of(newVariation), hires, imageToImage, decoder, randomness, pag, guidanceRescale);
    }

    public Extras withHires(Hires newHires) {
        return new Extras(
                clipSkip, variation, Optional.of(newHires), imageToImage, decoder, randomness, pag, guidanceRescale);
    }

    public Extras withImageToImage(ImageToImage newStart) {
        return new Extras(clipSkip, variation, hires, Optional.of(newStart), decoder, randomness, pag, guidanceRescale);
    }

    public Extras withDecoder(Decoder newDecoder) {
        return new Extras(clipSkip, variation, hires, imageToImage, newDecoder, randomness, pag, guidanceRescale);
    }

    public Extras withRandomness(Randomness newRandomness) {
        return new Extras(clipSkip, variation, hires, imageToImage, decoder, newRandomness, pag, guidanceRescale);
    }

    public Extras withPag(PerturbedAttention newPag) {
        return new Extras(clipSkip, variation, hires, imageToImage, decoder, randomness, newPag, guidanceRescale);
    }

    public Extras withGuidanceRescale(double newRescale) {
        return new Extras(clipSkip, variation, hires, imageToImage, decoder, randomness, pag, newRescale);
    }
}
