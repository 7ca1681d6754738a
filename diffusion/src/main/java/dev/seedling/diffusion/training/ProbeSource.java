package dev.seedling.diffusion.training;

import dev.seedling.diffusion.program.Torch;
import java.io.IOException;

/** Where the judge of an {@link Examination} comes from. */
@FunctionalInterface
interface ProbeSource {
    /** The caller closes it. */
    Probe probe(Torch torch) throws IOException;
}
