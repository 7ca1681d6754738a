package dev.seedling.diffusion.png;

import dev.seedling.diffusion.Decoder;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.Hires;
import dev.seedling.diffusion.Variation;
import java.util.Map;
import java.util.Optional;

/** The same as {@link ExtrasJson} in the words of the WebUI's line of settings. */
final class ExtrasText {
    private static final String CLIP_SKIP = "Clip skip";
    private static final String VARIATION_SEED = "Variation seed";
    private static final String VARIATION_STRENGTH = "Variation seed strength";
    private static final String STRENGTH = "Denoising strength";
    private static final String HIRES = "Hires upscale";
    private static final String UPSCALER = "Hires upscaler";
    private static final String DECODER = "VAE Decoder";
    private static final String TAESD = "TAESD";
    private static final String LATENT = "Latent";

    private ExtrasText() {}

    static void write(PaintRecord painting, Map<String, String> settings) {
        Extras extras = painting.request().extras();
        extras.variation().ifPresent(variation -> {
            settings.put(VARIATION_SEED, Long.toString(variation.seed()));
            settings.put(VARIATION_STRENGTH, Numbers.plain(variation.strength()));
        });
        painting.source().ifPresent(source -> settings.put(STRENGTH, Numbers.plain(source.strength())));
        extras.hires().ifPresent(hires -> settings.put(STRENGTH, Numbers.plain(hires.strength())));
        if (extras.clipSkip() != Extras.NONE.clipSkip()) {
            settings.put(CLIP_SKIP, Integer.toString(extras.clipSkip()));
        }
        if (extras.decoder() == Decoder.TINY) {
            settings.put(DECODER, TAESD);
        }
        extras.hires().ifPresent(hires -> {
            settings.put(HIRES, Numbers.plain(hires.factor()));
            settings.put(UPSCALER, LATENT);
        });
    }

    /** @throws DiffusionException if the picture was enlarged in a way that is not here */
    static Extras read(Map<String, String> settings) {
        Optional<Variation> variation = settings.containsKey(VARIATION_SEED)
                ? Optional.of(new Variation(
                        Numbers.of(settings, VARIATION_SEED).longValue(),
                        Numbers.of(settings, VARIATION_STRENGTH).doubleValue()))
                : Optional.empty();
        int clipSkip = settings.containsKey(CLIP_SKIP)
                ? Numbers.of(settings, CLIP_SKIP).intValue()
                : Extras.NONE.clipSkip();
        Decoder decoder = settings.getOrDefault(DECODER, "").equals(TAESD) ? Decoder.TINY : Decoder.OWN;
        return new Extras(clipSkip, variation, hires(settings), Optional.empty(), decoder);
    }

    /** A picture that was painted over another says how far, but not over which. */
    static Optional<SourceNote> source(Map<String, String> settings) {
        return settings.containsKey(STRENGTH) && !settings.containsKey(HIRES)
                ? Optional.of(
                        new SourceNote("", "", Numbers.of(settings, STRENGTH).doubleValue()))
                : Optional.empty();
    }

    private static Optional<Hires> hires(Map<String, String> settings) {
        if (!settings.containsKey(HIRES)) {
            return Optional.empty();
        }
        String upscaler = settings.getOrDefault(UPSCALER, LATENT);
        if (!upscaler.equals(LATENT)) {
            throw new DiffusionException(
                    "the picture was enlarged with '%s', which is not here; there is %s".formatted(upscaler, LATENT));
        }
        double strength =
                settings.containsKey(STRENGTH) ? Numbers.of(settings, STRENGTH).doubleValue() : Hires.USUAL_STRENGTH;
        return Optional.of(new Hires(Numbers.of(settings, HIRES).doubleValue(), strength));
    }
}
