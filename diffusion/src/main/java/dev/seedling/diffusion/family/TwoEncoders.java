package dev.seedling.diffusion.family;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.program.ClipText;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.text.PromptTokens;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import java.util.List;
import java.util.Map;

/**
 * SDXL: the last hidden state but one of two encoders side by side, before the final norm; and, for the time embedding,
 * the second one's pooled text and the picture's sizes. arXiv 2307.01952, section 2.
 */
final class TwoEncoders implements Conditioner {
    private final TextEncoder first;
    private final TextEncoder second;
    private final boolean zerosForNothing;

    private TwoEncoders(TextEncoder first, TextEncoder second, boolean zerosForNothing) {
        this.first = first;
        this.second = second;
        this.zerosForNothing = zerosForNothing;
    }

    static TwoEncoders open(Checkpoint checkpoint, Torch torch) {
        boolean zeros = Settings.of(checkpoint, "model_index.json").flag("force_zeros_for_empty_prompt", true);
        TextEncoder first = TextEncoder.open(checkpoint, Part.TEXT_ENCODER, TextEncoder.Defaults.OPENAI, torch);
        try {
            TextEncoder second =
                    TextEncoder.open(checkpoint, Part.TEXT_ENCODER_2, TextEncoder.Defaults.OPEN_CLIP, torch);
            return new TwoEncoders(first, second, zeros);
        } catch (RuntimeException e) {
            first.close();
            throw e;
        }
    }

    @Override
    public Conditioning encode(NDManager scope, Reading reading) {
        // The last layer is never read, so that a clip skip of 1 is one of 2, as in the WebUI.
        int skipped = Math.max(1, reading.clipSkip() - 1);
        ClipText.Encoded small = first.encode(scope, reading.wording(), skipped);
        ClipText.Encoded large = second.encode(scope, reading.wording(), skipped);
        NDArray context = small.hidden().concat(large.hidden(), 2);
        float[] sizes = reading.sizes().toArray();
        return new Conditioning(
                context, Map.of("pooled", large.pooled(), "sizes", scope.create(sizes, new Shape(1, sizes.length))));
    }

    /** The published base model was trained to see nothing at all, not an empty text. */
    @Override
    public Conditioning unsaid(NDManager scope, Reading negative, Conditioning like) {
        if (!zerosForNothing) {
            return encode(scope, negative);
        }
        NDArray pooled = like.extra("pooled").zerosLike();
        return new Conditioning(like.context().zerosLike(), Map.of("pooled", pooled, "sizes", like.extra("sizes")));
    }

    @Override
    public PromptTokens tokens() {
        return first;
    }

    @Override
    public int deepestClipSkip() {
        return Math.min(first.layers(), second.layers());
    }

    @Override
    public List<TextEncoder> encoders() {
        return List.of(first, second);
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
