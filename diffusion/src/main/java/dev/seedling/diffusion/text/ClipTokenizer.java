package dev.seedling.diffusion.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seedling.diffusion.DiffusionException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * CLIP's byte-pair encoding. Holds native memory until closed; for one thread at a time.
 */
public final class ClipTokenizer implements AutoCloseable {
    /** Tokens a text encoder takes, with its start and end markers. */
    public static final int LENGTH = 77;

    private static final String START = "<|startoftext|>";
    private static final String END = "<|endoftext|>";

    private final HuggingFaceTokenizer encoding;
    private final long start;
    private final long end;
    private final long pad;

    private ClipTokenizer(HuggingFaceTokenizer encoding, String padToken) {
        this.encoding = encoding;
        this.start = only(encoding, START);
        this.end = only(encoding, END);
        this.pad = only(encoding, padToken);
    }

    /**
     * @param tokenizerJson a whole tokenizer, as the tokenizers library writes it ({@link TokenizerJson} makes one)
     * @param configJson {@code tokenizer_config.json}, which names the padding token
     * @throws DiffusionException if this is no tokenizer
     */
    public static ClipTokenizer of(String tokenizerJson, String configJson) {
        try {
            HuggingFaceTokenizer encoding = HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(tokenizerJson.getBytes(UTF_8)),
                    Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
            return new ClipTokenizer(encoding, padToken(configJson));
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
    public long[] ids(String text) {
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
        try (InputStream in = Objects.requireNonNull(ClipTokenizer.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long only(HuggingFaceTokenizer encoding, String token) {
        long[] ids = encoding.encode(token, false, false).getIds();
        if (ids.length != 1) {
            throw new DiffusionException(
                    "the model's tokenizer must know '%s' as one token, makes %d of it".formatted(token, ids.length));
        }
        return ids[0];
    }

    /** The token is a text in old files, an object with {@code content} in others. */
    private static String padToken(String configJson) {
        try {
            JsonNode pad = new JsonMapper().readTree(configJson).path("pad_token");
            return pad.isObject() ? pad.path("content").asText(END) : pad.asText(END);
        } catch (JsonProcessingException e) {
            throw new DiffusionException("tokenizer_config.json is no valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public void close() {
        encoding.close();
    }
}
