package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Captions as the text encoder takes them. Captions of the world have few words, so each word is encoded once. */
final class CaptionTokens {
    private final BpeVocabulary vocabulary;
    private final long start;
    private final long end;
    private final Map<String, long[]> byWord = new ConcurrentHashMap<>();

    CaptionTokens(BpeVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.start = vocabulary.size() - 2L;
        this.end = vocabulary.size() - 1L;
    }

    /** Numbers between start and end, filled up with ends to the encoder's length. */
    long[] ids(String caption) {
        long[] ids = new long[TextDesign.TOKENS];
        Arrays.fill(ids, end);
        ids[0] = start;
        int at = 1;
        for (String word : caption.split(" ", -1)) {
            long[] own = byWord.computeIfAbsent(word, this::encode);
            int fits = Math.min(own.length, ids.length - 1 - at);
            System.arraycopy(own, 0, ids, at, fits);
            at += fits;
        }
        return ids;
    }

    /** Where the first end marker stands. */
    long end(long[] ids) {
        int at = 1;
        while (ids[at] != end) {
            at++;
        }
        return at;
    }

    /**
     * What the text encoder takes.
     *
     * @param ids (captions, length)
     * @param ends where the first end marker stands in each, or the last place if it stands behind that
     */
    record Rows(NDArray ids, NDArray ends) {}

    /** Several captions, a row each, cut off at a length. */
    Rows rows(NDManager scope, List<String> captions, int length) {
        long[] ids = new long[captions.size() * length];
        long[] ends = new long[captions.size()];
        for (int i = 0; i < ends.length; i++) {
            long[] own = ids(captions.get(i));
            ends[i] = Math.min(end(own), length - 1);
            System.arraycopy(own, 0, ids, i * length, length);
        }
        return new Rows(scope.create(ids, new Shape(ends.length, length)), scope.create(ends));
    }

    private long[] encode(String word) {
        return vocabulary.ids(word);
    }
}
