package dev.seedling.diffusion.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Learns a byte-pair encoding as CLIP's tokenizer applies it: arXiv 1508.07909 over bytes written as printable letters,
 * words ended by {@code </w>}.
 */
public final class BpeTrainer {
    static final String WORD_END = "</w>";
    private static final Pattern WORD = Pattern.compile("'s|'t|'re|'ve|'m|'ll|'d|\\p{L}+|\\p{N}|[^\\s\\p{L}\\p{N}]+");

    private BpeTrainer() {}

    /**
     * @param captions any text; case is ignored
     * @param merges at most so many; fewer when every word has become one token
     */
    public static BpeVocabulary train(Collection<String> captions, int merges) {
        Map<List<String>, Integer> words = count(captions);
        List<BpeVocabulary.Merge> learned = new ArrayList<>();
        while (learned.size() < merges) {
            BpeVocabulary.Merge best = mostFrequent(words);
            if (best == null) {
                break;
            }
            learned.add(best);
            words = merge(words, best);
        }
        return new BpeVocabulary(learned);
    }

    /** A text's words as letters. */
    static List<List<String>> words(String text) {
        List<List<String>> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(ByteLetters.spell(matcher.group(), WORD_END));
        }
        return words;
    }

    private static Map<List<String>, Integer> count(Collection<String> captions) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String caption : captions) {
            Matcher matcher = WORD.matcher(caption.toLowerCase(Locale.ROOT));
            while (matcher.find()) {
                counts.merge(matcher.group(), 1, Integer::sum);
            }
        }
        Map<List<String>, Integer> words = new LinkedHashMap<>();
        counts.forEach((word, count) -> words.put(ByteLetters.spell(word, WORD_END), count));
        return words;
    }

    private static BpeVocabulary.@org.jspecify.annotations.Nullable Merge mostFrequent(
            Map<List<String>, Integer> words) {
        Map<BpeVocabulary.Merge, Integer> pairs = new LinkedHashMap<>();
        words.forEach((symbols, count) -> {
            for (int i = 0; i + 1 < symbols.size(); i++) {
                pairs.merge(new BpeVocabulary.Merge(symbols.get(i), symbols.get(i + 1)), count, Integer::sum);
            }
        });
        // Ties go to the pair that comes first in the alphabet, so that the result does not hang on map order.
        return pairs.entrySet().stream()
                .max(Map.Entry.<BpeVocabulary.Merge, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().toString(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static Map<List<String>, Integer> merge(Map<List<String>, Integer> words, BpeVocabulary.Merge pair) {
        Map<List<String>, Integer> merged = new LinkedHashMap<>();
        words.forEach((symbols, count) -> merged.merge(pair.applyTo(symbols), count, Integer::sum));
        return merged;
    }
}
