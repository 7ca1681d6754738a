package dev.seedling.bot.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.seedling.diffusion.Decoder;
import dev.seedling.diffusion.Enlargement;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.Hires;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PerturbedAttention;
import dev.seedling.diffusion.Randomness;
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
        @Nullable HiresRow hires,
        @Nullable Decoder decoder,
        @Nullable RandomnessRow randomness,
        @Nullable PerturbedAttention pag,
        @Nullable Double guidanceRescale) {

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
                extras.hires().map(HiresRow::of).orElse(null),
                extras.decoder() == Extras.NONE.decoder() ? null : extras.decoder(),
                extras.randomness().equals(Randomness.USUAL) ? null : RandomnessRow.of(extras.randomness()),
                extras.pag().inForce() ? extras.pag() : null,
                extras.guidanceRescale() > 0 ? extras.guidanceRescale() : null);
    }

    ImageRequest request() {
        Extras extras = new Extras(
                clipSkip == null ? Extras.NONE.clipSkip() : clipSkip,
                Optional.ofNullable(variation),
                Optional.ofNullable(hires).map(HiresRow::hires),
                Optional.empty(),
                decoder == null ? Extras.NONE.decoder() : decoder,
                randomness == null ? Randomness.USUAL : randomness.randomness(),
                pag == null ? PerturbedAttention.NONE : pag,
                guidanceRescale == null ? 0 : guidanceRescale);
        return new ImageRequest(prompt, negative, seed, size, steps, guidance, sampler, extras);
    }

    /** {@link Hires}: either the factor is there or the size. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record HiresRow(
            @Nullable Double factor,
            @Nullable ImageSize size,
            double strength,
            @Nullable Integer steps) {
        static HiresRow of(Hires hires) {
            Integer steps = hires.ownSteps().orElse(null);
            return hires.enlargement() instanceof Enlargement.Times times
                    ? new HiresRow(times.factor(), null, hires.strength(), steps)
                    : new HiresRow(null, ((Enlargement.To) hires.enlargement()).size(), hires.strength(), steps);
        }

        Hires hires() {
            Enlargement enlargement =
                    size == null ? new Enlargement.Times(factor == null ? 0 : factor) : new Enlargement.To(size);
            return new Hires(enlargement, strength, Optional.ofNullable(steps));
        }
    }

    /** {@link Randomness}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record RandomnessRow(
            Randomness.Source source,
            long seedDelta,
            @Nullable Double eta) {
        static RandomnessRow of(Randomness randomness) {
            return new RandomnessRow(
                    randomness.source(),
                    randomness.seedDelta(),
                    randomness.eta().orElse(null));
        }

        Randomness randomness() {
            return new Randomness(source, seedDelta, Optional.ofNullable(eta));
        }
    }
}
