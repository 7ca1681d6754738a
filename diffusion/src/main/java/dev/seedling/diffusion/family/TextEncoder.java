package dev.seedling.diffusion.family;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.program.ClipText;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.text.ClipTokenizer;
import dev.seedling.diffusion.text.TokenizerJson;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import java.util.Optional;

/** A tokenizer and the encoder it was trained with. */
final class TextEncoder implements AutoCloseable {
    private final ClipTokenizer tokenizer;
    private final ClipText network;

    private TextEncoder(ClipTokenizer tokenizer, ClipText network) {
        this.tokenizer = tokenizer;
        this.network = network;
    }

    /** @param quickGelu the activation, where the settings do not say */
    static TextEncoder open(Checkpoint checkpoint, Part part, boolean quickGelu, Torch torch) {
        ClipTokenizer tokenizer = tokenizer(checkpoint, part.folder().replace("text_encoder", "tokenizer"));
        try {
            ClipText.Design design = design(checkpoint, part, quickGelu);
            // A prompt is read once per picture: float32 costs little here.
            return new TextEncoder(tokenizer, ClipText.load(checkpoint.weights(part), design, torch.inFloat32()));
        } catch (RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    /** @param skip how many of the last layers to leave out */
    ClipText.Encoded encode(NDManager scope, String text, int skip) {
        long[] ids = tokenizer.ids(text);
        long end = Math.min(ids.length, ClipTokenizer.LENGTH - 2) + 1L;
        return network.encode(scope, tokenizer.framed(ids), new long[] {end}, skip);
    }

    int countTokens(String text) {
        return tokenizer.ids(text).length;
    }

    NDManager manager() {
        return network.manager();
    }

    private static ClipText.Design design(Checkpoint checkpoint, Part part, boolean quickGelu) {
        Settings settings = Settings.of(checkpoint, part.folder() + "/config.json");
        int width = checkpoint.weights(part).size("text_model.final_layer_norm.weight", 0);
        int heads = settings.integer("num_attention_heads", width / 64);
        String activation = settings.text("hidden_act", quickGelu ? "quick_gelu" : "gelu");
        return new ClipText.Design(heads, activation.equals("quick_gelu"));
    }

    private static ClipTokenizer tokenizer(Checkpoint checkpoint, String folder) {
        String config = checkpoint.text(folder + "/tokenizer_config.json").orElse("{}");
        Optional<String> whole = checkpoint.text(folder + "/tokenizer.json");
        return ClipTokenizer.of(whole.orElseGet(() -> assembled(checkpoint, folder)), config);
    }

    private static String assembled(Checkpoint checkpoint, String folder) {
        return TokenizerJson.of(
                checkpoint.text(folder + "/vocab.json").orElseThrow(() -> missing(checkpoint, folder + "/vocab.json")),
                checkpoint.text(folder + "/merges.txt").orElseThrow(() -> missing(checkpoint, folder + "/merges.txt")));
    }

    private static DiffusionException missing(Checkpoint checkpoint, String file) {
        return new DiffusionException("%s lacks the file %s".formatted(checkpoint.path(), file));
    }

    @Override
    public void close() {
        tokenizer.close();
        network.close();
    }
}
