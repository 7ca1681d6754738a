package dev.seedling.diffusion.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.Resource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * CLIP's byte-pair encoding. Holds native memory until closed. Safe for several threads.
 */
public final class ClipTokenizer implements AutoCloseable {
    /** Tokens a text encoder takes, with its start and end markers. */
    public static final int LENGTH = 77;

    private static final JsonMapper JSON = new JsonMapper();
    private static final String START = "<|startoftext|>";
    private static final String END = "<|endoftext|>";

    private final HuggingFaceTokenizer encoding;
    private final long start;
    private final long end;
    private final long pad;

    private ClipTokenizer(HuggingFaceTokenizer encoding, long start, long end, long pad) {
        this.encoding = encoding;
        this.start = start;
        this.end = end;
        this.pad = pad;
    }

    /**
     * @param tokenizerJson a whole tokenizer, as the tokenizers library writes it ({@link TokenizerJson} makes one)
     * @param configJson {@code tokenizer_config.json}, which names the padding token
     * @throws DiffusionException if this is no tokenizer
     */
    public static ClipTokenizer of(String tokenizerJson, String configJson) {
        try {
            JsonNode tokenizer = JSON.readTree(tokenizerJson);
            String padToken = padToken(JSON.readTree(configJson));
            HuggingFaceTokenizer encoding = HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(tokenizerJson.getBytes(UTF_8)),
                    Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
            return new ClipTokenizer(encoding, id(tokenizer, START), id(tokenizer, END), id(tokenizer, padToken));
        } catch (JsonProcessingException e) {
            throw new DiffusionException("the model's tokenizer is no valid JSON: " + e.getOriginalMessage(), e);
        } catch (IOException | RuntimeException e) {
            throw new DiffusionException("the model's tokenizer cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * CLIP's published vocabulary, which nearly every model uses: for checkpoints that bring none.
     *
     * @param configJson as in {@link #of}
     */
    public static ClipTokenizer published(String configJson) {
        return of(TokenizerJson.of(resource("vocab.json"), resource("merges.txt")), configJson);
    }

    /** The ids of a text, without markers or padding. */
    public synchronized long[] ids(String text) {
        return encoding.encode(text, false, false).getIds();
    }

    /** Ids between a start and an end marker, cut or padded to {@link #LENGTH}. */
    public long[] framed(long[] ids) {
        long[] framed = new long[LENGTH];
        Arrays.fill(framed, pad);
        int kept = Math.min(ids.length, LENGTH - 2);
        framed[0] = start;
        System.arraycopy(ids, 0, framed, 1, kept);
        framed[kept + 1] = end;
        return framed;
    }

    private static String resource(String name) {
        return Resource.text(ClipTokenizer.class, name);
    }

    /** Looked up, not encoded: as a word of its own, {@code !} would get another id. */
    private static long id(JsonNode tokenizer, String token) {
        for (JsonNode added : tokenizer.path("added_tokens")) {
            if (added.path("content").asText().equals(token)) {
                return added.path("id").longValue();
            }
        }
        JsonNode id = tokenizer.path("model").path("vocab").path(token);
        if (!id.isIntegralNumber()) {
            throw new DiffusionException("the model's tokenizer lacks the token '" + token + "'");
        }
        return id.longValue();
    }

    /** The token is a text in old files, an object with {@code content} in others. */
    private static String padToken(JsonNode config) {
        JsonNode pad = config.path("pad_token");
        return pad.isObject() ? pad.path("content").asText(END) : pad.asText(END);
    }

    @Override
    public synchronized void close() {
        encoding.close();
    }
}
