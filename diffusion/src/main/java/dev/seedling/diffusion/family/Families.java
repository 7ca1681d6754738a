package dev.seedling.diffusion.family;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.weights.Checkpoint;
import java.util.List;
import java.util.stream.Collectors;

/** The catalogue of model families. */
public final class Families {
    private static final List<ModelFamily> ALL = List.of(
            new StableDiffusion1(),
            new StableDiffusion2(),
            new Turbo(),
            new LatentConsistency(),
            new StableDiffusionXl(),
            new XlTurbo());

    private Families() {}

    public static List<ModelFamily> all() {
        return ALL;
    }

    /** @throws DiffusionException if no family knows the checkpoint */
    public static ModelFamily of(Checkpoint checkpoint) {
        Traits traits = Traits.of(checkpoint);
        if (traits.inputChannels() != traits.outputChannels() && !traits.seesMask()) {
            throw new DiffusionException(
                    "%s paints from more than a prompt: its network takes %d channels, where one for text has %d and one for inpainting %d"
                            .formatted(
                                    checkpoint.path(),
                                    traits.inputChannels(),
                                    traits.outputChannels(),
                                    2 * traits.outputChannels() + 1));
        }
        return ALL.stream()
                .filter(family -> family.fits(traits))
                .findFirst()
                .orElseThrow(() -> new DiffusionException("%s is of no family this engine knows (%s): %s"
                        .formatted(
                                checkpoint.path(),
                                ALL.stream().map(ModelFamily::name).collect(Collectors.joining(", ")),
                                traits)));
    }
}
