package dev.seedling.diffusion.family;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.text.PromptTokens;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import java.util.List;
import java.util.Map;

/** SD 1 and SD 2: the prompt is a hidden state of one CLIP encoder, after its final norm. */
final class OneEncoder implements Conditioner {
    private final TextEncoder encoder;

    private OneEncoder(TextEncoder encoder) {
        this.encoder = encoder;
    }

    static OneEncoder open(Checkpoint checkpoint, TextEncoder.Defaults defaults, Torch torch) {
        return new OneEncoder(TextEncoder.open(checkpoint, Part.TEXT_ENCODER, defaults, torch));
    }

    @Override
    public Conditioning encode(NDManager scope, Reading reading) {
        return new Conditioning(
                encoder.encode(scope, reading.wording(), reading.clipSkip() - 1).normed(), Map.of());
    }

    @Override
    public PromptTokens tokens() {
        return encoder;
    }

    @Override
    public int deepestClipSkip() {
        return encoder.layers();
    }

    @Override
    public List<TextEncoder> encoders() {
        return List.of(encoder);
    }

    @Override
    public void close() {
        encoder.close();
    }
}
