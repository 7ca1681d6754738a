package dev.seedling.bot.console;

import dev.seedling.bot.studio.StudioException;
import dev.seedling.diffusion.Decoder;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.Hires;
import dev.seedling.diffusion.ImageToImage;
import dev.seedling.diffusion.PerturbedAttention;
import dev.seedling.diffusion.Randomness;
import dev.seedling.diffusion.SourcePicture;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What most pictures do without; the words of the command line for {@link Extras}. */
public final class ExtraOptions {
    private static final double USUAL_STRENGTH = 0.6;

    @Mixin
    private SourceOptions source = new SourceOptions();

    @Option(
            names = "--strength",
            paramLabel = "X",
            description = "How far to leave the picture of --from, up to 1; 0.6 if left out, with a mask 1.")
    private Optional<Double> strength = Optional.empty();

    @Option(
            names = "--hires",
            paramLabel = "X",
            description = "Enlarge the picture so many times, up to 4, and paint it over.")
    private Optional<Double> hires = Optional.empty();

    @Option(
            names = "--hires-strength",
            paramLabel = "X",
            description = "How far to leave the small picture then, up to 1; 0.7 if left out.")
    private Optional<Double> hiresStrength = Optional.empty();

    @Option(
            names = "--clip-skip",
            paramLabel = "N",
            description = "Read the text encoder's N-th last layer; 1 is the last.")
    private int clipSkip = 1;

    @Option(
            names = "--eta",
            paramLabel = "X",
            description = "How much fresh noise a sampler adds at each step, 0 to 1, where one may choose.")
    private Optional<Double> eta = Optional.empty();

    @Option(
            names = "--noise",
            paramLabel = "cpu|nv",
            converter = NoiseConverter.class,
            description = "What noise is drawn with: as on a CPU, or as on an NVIDIA card; cpu if left out.")
    private Randomness.Source noise = Randomness.Source.CPU;

    @Option(names = "--fast-decode", description = "Decode with the tiny autoencoder taesd: faster, a little coarser.")
    private boolean fastDecode;

    /**
     * What was asked for, with pictures read; what {@link WishOptions} asks for is not in it.
     *
     * @throws StudioException if one option wants another that is missing
     * @throws dev.seedling.diffusion.DiffusionException if a number is out of bounds, or a picture cannot be read
     */
    public Extras extras() {
        require("--hires-strength", hiresStrength, "--hires", hires);
        return new Extras(
                clipSkip,
                Optional.empty(),
                hires.map(factor -> new Hires(factor, hiresStrength.orElse(Hires.USUAL_STRENGTH))),
                imageToImage(),
                fastDecode ? Decoder.TINY : Decoder.OWN,
                new Randomness(noise, 0, eta),
                PerturbedAttention.NONE,
                0);
    }

    private Optional<ImageToImage> imageToImage() {
        Optional<SourcePicture> picture = source.picture();
        Optional<SourcePicture> mask = source.mask();
        require("--strength", strength, "--from", picture);
        double usual = mask.isPresent() ? 1 : USUAL_STRENGTH;
        return picture.map(given -> new ImageToImage(given, mask, strength.orElse(usual)));
    }

    private static void require(String option, Optional<?> given, String other, Optional<?> wanted) {
        if (given.isPresent() && wanted.isEmpty()) {
            throw new StudioException(
                    "%s says how far to leave a picture, so %s must be given, too".formatted(option, other));
        }
    }

    private static final class NoiseConverter implements ITypeConverter<Randomness.Source> {
        @Override
        public Randomness.Source convert(String text) {
            return Randomness.Source.named(text);
        }
    }
}
