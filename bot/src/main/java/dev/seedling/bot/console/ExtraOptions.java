package dev.seedling.bot.console;

import dev.seedling.bot.studio.StudioException;
import dev.seedling.diffusion.Decoder;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.Hires;
import dev.seedling.diffusion.ImageToImage;
import dev.seedling.diffusion.Randomness;
import dev.seedling.diffusion.Seeds;
import dev.seedling.diffusion.SourcePicture;
import dev.seedling.diffusion.Variation;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What most pictures do without; the words of the command line for {@link Extras}. */
public final class ExtraOptions {
    private static final double USUAL_STRENGTH = 0.6;
    private static final double USUAL_VARIATION = 0.2;

    @Mixin
    private SourceOptions source = new SourceOptions();

    @Option(
            names = "--strength",
            paramLabel = "X",
            converter = StrengthConverter.class,
            description = "How far to leave the picture of --from, up to 1; 0.6 if left out, with a mask 1.")
    private Optional<Double> strength = Optional.empty();

    @Option(
            names = "--variation-seed",
            paramLabel = "N",
            converter = SeedText.Converter.class,
            description = "A second seed, to be blended in; with --count, the one that counts up.")
    private Optional<Long> variationSeed = Optional.empty();

    @Option(
            names = "--variation-strength",
            paramLabel = "X",
            converter = VariationConverter.class,
            description = "How much of the second seed, 0 to 1; 0.2 if left out.")
    private Optional<Double> variationStrength = Optional.empty();

    @Option(
            names = "--hires",
            paramLabel = "X",
            converter = HiresConverter.class,
            description = "Enlarge the picture so many times, up to 4, and paint it over.")
    private Optional<Double> hires = Optional.empty();

    @Option(
            names = "--hires-strength",
            paramLabel = "X",
            converter = StrengthConverter.class,
            description = "How far to leave the small picture then, up to 1; 0.7 if left out.")
    private Optional<Double> hiresStrength = Optional.empty();

    @Option(
            names = "--clip-skip",
            paramLabel = "N",
            converter = ClipSkipConverter.class,
            description = "Read the text encoder's N-th last layer; 1 is the last.")
    private int clipSkip = 1;

    @Option(names = "--fast-decode", description = "Decode with the tiny autoencoder taesd: faster, a little coarser.")
    private boolean fastDecode;

    /**
     * What was asked for, with pictures read and lots drawn.
     *
     * @throws StudioException if one option wants another that is missing
     * @throws dev.seedling.diffusion.DiffusionException if a picture cannot be read
     */
    public Extras extras() {
        require("--hires-strength", hiresStrength, "--hires", hires);
        return new Extras(
                clipSkip,
                variation(),
                hires.map(factor -> new Hires(factor, hiresStrength.orElse(Hires.USUAL_STRENGTH))),
                imageToImage(),
                fastDecode ? Decoder.TINY : Decoder.OWN,
                Randomness.USUAL);
    }

    private Optional<ImageToImage> imageToImage() {
        Optional<SourcePicture> picture = source.picture();
        Optional<SourcePicture> mask = source.mask();
        require("--strength", strength, "--from", picture);
        double usual = mask.isPresent() ? 1 : USUAL_STRENGTH;
        return picture.map(given -> new ImageToImage(given, mask, strength.orElse(usual)));
    }

    private Optional<Variation> variation() {
        if (variationSeed.isEmpty() && variationStrength.isEmpty()) {
            return Optional.empty();
        }
        long seed = variationSeed.orElseGet(Seeds::draw);
        return Optional.of(new Variation(seed, variationStrength.orElse(USUAL_VARIATION)));
    }

    private static void require(String option, Optional<?> given, String other, Optional<?> wanted) {
        if (given.isPresent() && wanted.isEmpty()) {
            throw new StudioException(
                    "%s says how far to leave a picture, so %s must be given, too".formatted(option, other));
        }
    }

    private static final class StrengthConverter implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return ImageToImage.requireStrength(Double.parseDouble(text));
        }
    }

    private static final class VariationConverter implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return Variation.requireStrength(Double.parseDouble(text));
        }
    }

    private static final class HiresConverter implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return Hires.requireFactor(Double.parseDouble(text));
        }
    }

    private static final class ClipSkipConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return Extras.requireClipSkip(Integer.parseInt(text));
        }
    }
}
