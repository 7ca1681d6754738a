package dev.seedling.diffusion.family;

import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.weights.Checkpoint;
import java.util.List;

/** SDXL-Turbo: SDXL distilled to one to four steps without guidance, at 512 pixels. arXiv 2311.17042. */
final class XlTurbo implements ModelFamily {
    private static final int SIZE = 512;

    @Override
    public String name() {
        return "sdxl-turbo";
    }

    @Override
    public boolean fits(Traits traits) {
        return traits.sizeConditioning() && traits.fewSteps();
    }

    @Override
    public PaintDefaults defaults() {
        return new PaintDefaults(new ImageSize(SIZE, SIZE), 4, 0, SamplerChoice.of("euler-a", "trailing"));
    }

    @Override
    public String scheduler(Traits traits) {
        return Turbo.SCHEDULER;
    }

    @Override
    public List<Integer> heads(Traits traits) {
        return StableDiffusion2.headsOf64(traits);
    }

    @Override
    public double latentScale() {
        return StableDiffusionXl.LATENT_SCALE;
    }

    @Override
    public LatentColours colours() {
        return LatentColours.XL;
    }

    @Override
    public String tinyAutoencoder() {
        return "taesdxl";
    }

    @Override
    public Conditioner conditioner(Checkpoint checkpoint, Torch torch) {
        return TwoEncoders.open(checkpoint, torch);
    }
}
