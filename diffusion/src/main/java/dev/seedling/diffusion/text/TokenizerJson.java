package dev.seedling.diffusion.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seedling.diffusion.DiffusionException;

/** Makes {@code tokenizer.json} of the older pair {@code vocab.json} and {@code merges.txt}, which do not say how CLIP splits. */
public final class TokenizerJson {
    private static final JsonMapper JSON = new JsonMapper();

    /** Everything but vocabulary and merges; CLIP lowercases, splits as below, and marks the end of a word. */
    private static final String CLIP = """
            {
              "version": "1.0",
              "normalizer": {"type": "Sequence", "normalizers": [
                {"type": "NFC"},
                {"type": "Replace", "pattern": {"Regex": "\\\\s+"}, "content": " "},
                {"type": "Lowercase"}]},
              "pre_tokenizer": {"type": "Sequence", "pretokenizers": [
                {"type": "Split", "behavior": "Removed", "invert": true, "pattern":
                  {"Regex": "'s|'t|'re|'ve|'m|'ll|'d|[\\\\p{L}]+|[\\\\p{N}]|[^\\\\s\\\\p{L}\\\\p{N}]+"}},
                {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true}]},
              "model": {"type": "BPE", "unk_token": "<|endoftext|>", "continuing_subword_prefix": "",
                "end_of_word_suffix": "</w>", "fuse_unk": false}
            }
            """;

    private TokenizerJson() {}

    /** @throws DiffusionException if either is not what it should be */
    public static String of(String vocabJson, String mergesTxt) {
        try {
            ObjectNode tokenizer = (ObjectNode) JSON.readTree(CLIP);
            JsonNode vocabulary = JSON.readTree(vocabJson);
            tokenizer.set("added_tokens", markers(vocabulary));
            ObjectNode model = (ObjectNode) tokenizer.path("model");
            model.set("vocab", vocabulary);
            model.set("merges", merges(mergesTxt));
            return JSON.writeValueAsString(tokenizer);
        } catch (JsonProcessingException e) {
            throw new DiffusionException("vocab.json is no valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static ArrayNode markers(JsonNode vocabulary) {
        ArrayNode markers = JSON.createArrayNode();
        for (String marker : new String[] {"<|startoftext|>", "<|endoftext|>"}) {
            if (!vocabulary.path(marker).isInt()) {
                throw new DiffusionException("vocab.json lacks the token " + marker);
            }
            markers.addObject()
                    .put("id", vocabulary.path(marker).intValue())
                    .put("content", marker)
                    .put("single_word", false)
                    .put("lstrip", false)
                    .put("rstrip", false)
                    .put("normalized", true)
                    .put("special", true);
        }
        return markers;
    }

    private static ArrayNode merges(String text) {
        ArrayNode merges = JSON.createArrayNode();
        text.lines()
                .filter(line -> !line.startsWith("#version") && !line.isBlank())
                .forEach(merges::add);
        return merges;
    }
}
