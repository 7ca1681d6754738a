package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.PerturbedAttention;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.family.ModelFamily;
import dev.seedling.diffusion.family.Settings;
import dev.seedling.diffusion.family.Traits;
import dev.seedling.diffusion.weights.Checkpoint;

/** Writes a model's card from its family, its own settings and, before both, its {@code seedling.json}. */
final class Cards {
    private static final int SD_PIXELS_PER_LATENT = 8;

    private Cards() {}

    static ModelCard of(Checkpoint checkpoint, ModelFamily family, String hash) {
        Settings own = Settings.of(checkpoint, "seedling.json");
        String name = checkpoint.path().getFileName().toString().replaceFirst("\\.safetensors$", "");
        return new ModelCard(
                own.text("name", name),
                family.name(),
                hash,
                own.flag("trained", true),
                defaults(checkpoint, own, family.defaults(Traits.of(checkpoint))));
    }

    private static PaintDefaults defaults(Checkpoint checkpoint, Settings own, PaintDefaults family) {
        SamplerChoice sampler = SamplerChoice.of(
                own.text("sampler", family.sampler().sampler()),
                own.text("spacing", family.sampler().spacing()));
        return new PaintDefaults(
                size(checkpoint, own, family.size()),
                own.integer("steps", family.steps()),
                own.number("guidance", family.guidance()),
                sampler,
                new PerturbedAttention(
                        own.number("pag", family.pag().scale()),
                        own.texts("pag-layers", family.pag().layers())),
                own.number("guidance-rescale", family.guidanceRescale()));
    }

    /** The size a network was trained at, in latents, is in its settings. */
    private static ImageSize size(Checkpoint checkpoint, Settings own, ImageSize family) {
        if (own.has("size")) {
            return ImageSize.parse(own.text("size", ""));
        }
        int trained = Settings.of(checkpoint, "unet/config.json").integer("sample_size", 0);
        return trained > 0 ? new ImageSize(trained * SD_PIXELS_PER_LATENT, trained * SD_PIXELS_PER_LATENT) : family;
    }
}
