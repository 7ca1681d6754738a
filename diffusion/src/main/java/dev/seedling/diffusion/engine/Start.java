package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.sampling.Denoiser;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.sampling.Noise;
import dev.seedling.diffusion.sampling.NoiseLevel;
import dev.seedling.diffusion.sampling.NoiseLevels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where a run begins. The reference draws from one source in a fixed order, on which the picture depends: the encoded
 * picture's noise, the run's own, and that of the masked picture.
 *
 * @param x latents at the first level
 * @param beside what the network sees besides latents: (1, n, height, width), mask and masked picture
 * @param known what stays, for a network that does not see it
 */
record Start(Latents x, Optional<Latents> beside, Optional<Known> known) {
    /** The part of a picture that stays: its latents, the run's noise, and 1 where to paint. All (n, channels, height, width). */
    record Known(Latents picture, Latents noise, Latents mask) {
        /** Keeps what is known, with noise of that sigma. */
        Latents keep(Latents x, double sigma) {
            Latents kept = picture.plus(sigma, noise);
            return kept.plus(x.minus(kept).zip(mask, (difference, paint) -> difference * paint));
        }

        /** A denoiser on whose way down the known part is put back wherever latents arrive, within steps too. */
        Denoiser around(Denoiser denoiser) {
            return new Denoiser() {
                @Override
                public Latents denoise(Latents x, NoiseLevel level) {
                    return denoiser.denoise(x, level);
                }

                @Override
                public Latents arrive(Latents x, double sigma) {
                    return keep(x, sigma);
                }
            };
        }
    }

    /** @param codec encodes what is on the canvas */
    static Start of(Plan plan, NoiseLevels levels, Pipeline pipeline, PictureCodec codec) {
        LatentSpace space = pipeline.latentSpace();
        int[] shape = space.shape(plan.pictures(), plan.size());
        if (plan.canvas().isEmpty()) {
            return new Start(plan.noise().draw(shape).times(levels.initialScale()), Optional.empty(), Optional.empty());
        }
        Canvas canvas = plan.canvas().get();
        boolean seesMask = pipeline.seesMask();
        Noise noise = plan.noise();
        Optional<Latents> picture = seesMask && canvas.startsFromNoise()
                ? Optional.empty()
                : Optional.of(repeated(canvas.ground().latents(codec, noise), plan.pictures()));
        Latents own = noise.draw(shape);
        boolean fromNoise = canvas.mask().isPresent() && canvas.startsFromNoise();
        Latents x = fromNoise || picture.isEmpty()
                ? own.times(levels.initialScale())
                : picture.get().plus(levels.sigma(0), own);
        if (canvas.mask().isEmpty()) {
            return new Start(x, Optional.empty(), Optional.empty());
        }
        Latents mask = space.shrink(canvas.mask().get());
        Latents masked = codec.encode(canvas.ground().outside(canvas.mask().get()), noise);
        return seesMask
                ? new Start(x, Optional.of(Channels.join(mask, masked)), Optional.empty())
                : new Start(x, Optional.empty(), picture.map(p -> new Known(p, own, spread(mask, shape))));
    }

    private static Latents repeated(Latents picture, int pictures) {
        return Batch.join(Collections.nCopies(pictures, picture));
    }

    private static Latents spread(Latents mask, int[] shape) {
        List<Latents> channels = new ArrayList<>(Collections.nCopies(shape[1], mask));
        return repeated(Channels.join(channels.toArray(new Latents[0])), shape[0]);
    }
}
