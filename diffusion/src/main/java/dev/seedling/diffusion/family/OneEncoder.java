package dev.seedling.diffusion.family;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import java.util.Map;

/** SD 1 and SD 2: the prompt is the last hidden state of one CLIP encoder, after its final norm. */
final class OneEncoder implements Conditioner {
    private final TextEncoder encoder;

    private OneEncoder(TextEncoder encoder) {
        this.encoder = encoder;
    }

    static OneEncoder open(Checkpoint checkpoint, boolean quickGelu, Torch torch) {
        return new OneEncoder(TextEncoder.open(checkpoint, Part.TEXT_ENCODER, quickGelu, torch));
    }

    @Override
    public Conditioning encode(NDManager scope, String prompt, ImageSize size) {
        return new Conditioning(encoder.encode(scope, prompt, 0).normed(), Map.of());
    }

    @Override
    public int countTokens(String text) {
        return encoder.countTokens(text);
    }

    @Override
    public void close() {
        encoder.close();
    }
}
