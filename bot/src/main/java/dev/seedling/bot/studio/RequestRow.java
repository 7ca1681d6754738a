package dev.seedling.bot.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.seedling.diffusion.Decoder;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.Hires;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.Variation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An {@link ImageRequest} as it is stored, with absent fields for what it does without. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestRow(
        String prompt,
        String negative,
        long seed,
        ImageSize size,
        int steps,
        double guidance,
        SamplerChoice sampler,
        @Nullable Integer clipSkip,
        @Nullable Variation variation,
        @Nullable Hires hires,
        @Nullable Decoder decoder) {

    /** @throws IllegalArgumentException if it starts from a picture: orders come without any */
    static RequestRow of(ImageRequest request) {
        Extras extras = request.extras();
        if (extras.imageToImage().isPresent()) {
            throw new IllegalArgumentException("a request that starts from a picture cannot be stored");
        }
        return new RequestRow(
                request.prompt(),
                request.negative(),
                request.seed(),
                request.size(),
                request.steps(),
                request.guidance(),
                request.sampler(),
                extras.clipSkip() == Extras.NONE.clipSkip() ? null : extras.clipSkip(),
                extras.variation().orElse(null),
                extras.hires().orElse(null),
                extras.decoder() == Extras.NONE.decoder() ? null : extras.decoder());
    }

    ImageRequest request() {
        Extras extras = new Extras(
                clipSkip == null ? Extras.NONE.clipSkip() : clipSkip,
                Optional.ofNullable(variation),
                Optional.ofNullable(hires),
                Optional.empty(),
                decoder == null ? Extras.NONE.decoder() : decoder);
        return new ImageRequest(prompt, negative, seed, size, steps, guidance, sampler, extras);
    }
}
