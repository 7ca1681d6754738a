package dev.seedling.diffusion.family;

import dev.seedling.diffusion.text.ClipTokenizer;
import dev.seedling.diffusion.text.TokenizerJson;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import java.util.Optional;

/** Finds the tokenizer of a text encoder. */
final class Tokenizers {
    private Tokenizers() {}

    /**
     * The checkpoint's own, whole or in the older pair of files, else CLIP's published one.
     *
     * @param pad the padding token where the checkpoint does not say
     */
    static ClipTokenizer of(Checkpoint checkpoint, Part part, String pad) {
        String folder = part.folder().replace("text_encoder", "tokenizer") + "/";
        String config =
                checkpoint.text(folder + "tokenizer_config.json").orElse("{\"pad_token\": \"%s\"}".formatted(pad));
        Optional<String> whole = checkpoint.text(folder + "tokenizer.json");
        if (whole.isPresent()) {
            return ClipTokenizer.of(whole.get(), config);
        }
        Optional<String> vocabulary = checkpoint.text(folder + "vocab.json");
        Optional<String> merges = checkpoint.text(folder + "merges.txt");
        return vocabulary.isPresent() && merges.isPresent()
                ? ClipTokenizer.of(TokenizerJson.of(vocabulary.get(), merges.get()), config)
                : ClipTokenizer.published(config);
    }
}
