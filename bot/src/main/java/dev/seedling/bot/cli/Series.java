package dev.seedling.bot.cli;

import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.Seeds;
import dev.seedling.diffusion.Variation;

/**
 * Several pictures of one prompt, each equal to the one that its seed gives alone. The seed counts up; or, where a
 * second one is blended in, that one, so that they are variations of one picture.
 */
record Series(long seed, Extras extras) {
    /** The {@code number}-th picture's request, from 0. */
    ImageRequest apply(ImageRequest request, int number) {
        if (extras.variation().isEmpty()) {
            return request.withSeed(Seeds.after(seed, number)).withExtras(extras);
        }
        Variation first = extras.variation().get();
        Variation next = new Variation(Seeds.after(first.seed(), number), first.strength());
        return request.withSeed(seed).withExtras(extras.withVariation(next));
    }
}
