package dev.seedling.diffusion.png;

import dev.seedling.diffusion.Decoder;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.ForeignText;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PerturbedAttention;
import dev.seedling.diffusion.Variation;
import java.util.Map;
import java.util.Optional;

/** The same as {@link ExtrasJson} in the words of the WebUI's line of settings. */
final class ExtrasText {
    private static final String CLIP_SKIP = "Clip skip";
    private static final String VARIATION_SEED = "Variation seed";
    private static final String VARIATION_STRENGTH = "Variation seed strength";
    private static final String STRENGTH = "Denoising strength";
    private static final String DECODER = "VAE Decoder";
    private static final String TAESD = "TAESD";
    private static final String FULL = "Full";
    private static final String PAG_ACTIVE = "PAG Active"; // these two are an extension's
    private static final String PAG_SCALE = "PAG Scale";
    private static final String GUIDANCE_RESCALE = "CFG Rescale"; // that of CFG_Rescale_webui
    private static final String DIFFUSERS_RESCALE = "CFG rescale"; // SD.Next's, which has it from diffusers

    private ExtrasText() {}

    static void write(PaintRecord painting, Map<String, String> settings) {
        ImageRequest request = painting.request();
        Extras extras = request.extras();
        extras.variation().ifPresent(variation -> {
            settings.put(VARIATION_SEED, Long.toString(variation.seed()));
            settings.put(VARIATION_STRENGTH, Numbers.plain(variation.strength()));
        });
        painting.source().ifPresent(source -> settings.put(STRENGTH, Numbers.plain(source.strength())));
        extras.hires().ifPresent(hires -> settings.put(STRENGTH, Numbers.plain(hires.strength())));
        if (extras.clipSkip() != Extras.NONE.clipSkip()) {
            settings.put(CLIP_SKIP, Integer.toString(extras.clipSkip()));
        }
        RandomnessWords.write(extras.randomness(), request.sampler().sampler(), settings);
        if (extras.decoder() == Decoder.TINY) {
            settings.put(DECODER, TAESD);
        }
        if (extras.pag().inForce()) {
            settings.put(PAG_ACTIVE, "True");
            settings.put(PAG_SCALE, Numbers.plain(extras.pag().scale()));
        }
        if (extras.guidanceRescale() > 0) {
            settings.put(GUIDANCE_RESCALE, Numbers.plain(extras.guidanceRescale()));
        }
        extras.hires().ifPresent(hires -> HiresWords.write(hires, request.size(), request.steps(), settings));
    }

    /** @throws DiffusionException if the picture was enlarged in a way that is not here */
    static Extras read(SettingsLine settings, ImageSize size, int steps, String sampler, Writer writer) {
        return new Extras(
                settings.integer(CLIP_SKIP).orElse(Extras.NONE.clipSkip()),
                variation(settings, writer),
                HiresWords.read(settings, size, steps),
                Optional.empty(),
                decoder(settings),
                RandomnessWords.read(settings, sampler, writer),
                pag(settings),
                guidanceRescale(settings, writer));
    }

    /** The text does not tell the layers; extensions take those in the middle. */
    private static PerturbedAttention pag(SettingsLine settings) {
        boolean active = settings.text(PAG_ACTIVE).filter("True"::equals).isPresent();
        Optional<Double> scale = settings.number(PAG_SCALE).filter(told -> active);
        return scale.map(PerturbedAttention.NONE::withScale).orElse(PerturbedAttention.NONE);
    }

    private static double guidanceRescale(SettingsLine settings, Writer writer) {
        Optional<Double> onClean = settings.number(GUIDANCE_RESCALE).filter(far -> far != 0);
        if (onClean.isPresent() && writer == Writer.WEBUI) {
            settings.note("its guidance was rescaled on clean latents; here on what the network predicts");
        }
        return onClean.or(() -> settings.number(DIFFUSERS_RESCALE)).orElse(0.0);
    }

    /** A picture that was painted over another says how far, but not over which. */
    static Optional<SourceNote> source(SettingsLine settings, Extras extras, Writer writer) {
        if (extras.hires().isPresent()) {
            return Optional.empty();
        }
        Optional<Double> strength = settings.number(STRENGTH);
        if (strength.isPresent() && writer == Writer.WEBUI) {
            settings.note("its noise over that picture was the seed's first draw, and most samplers took one step more;"
                    + " here the encoder draws first");
        }
        return strength.map(far -> new SourceNote("", "", far));
    }

    private static Optional<Variation> variation(SettingsLine settings, Writer writer) {
        Optional<Long> seed = settings.whole(VARIATION_SEED);
        double strength = settings.number(VARIATION_STRENGTH).orElse(0.0);
        if (seed.isPresent() && writer != Writer.SEEDLING) {
            settings.note("its two seeds' noise was blended column by column, and only in the first draw; here whole"
                    + " draws are blended");
        }
        return seed.map(other -> new Variation(other, strength));
    }

    private static Decoder decoder(SettingsLine settings) {
        String decoder = settings.text(DECODER).orElse(FULL);
        if (!decoder.equals(TAESD) && !decoder.equals(FULL)) {
            settings.note("'%s: %s' is not here; the model's own takes its place"
                    .formatted(DECODER, ForeignText.shown(decoder)));
        }
        return decoder.equals(TAESD) ? Decoder.TINY : Decoder.OWN;
    }
}
