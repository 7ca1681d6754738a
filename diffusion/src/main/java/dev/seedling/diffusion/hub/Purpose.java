package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.PaintDefaults;
import java.util.List;

/** What a downloadable model is for. */
public sealed interface Purpose {
    /** Paints pictures, best so where the user does not say. */
    record Paints(PaintDefaults defaults) implements Purpose {}

    /** Turns the latents of these families into pictures; paints nothing alone. */
    record Decodes(List<String> families) implements Purpose {
        public Decodes {
            families = List.copyOf(families);
        }
    }
}
