package dev.seedling.promptcraft.compose;

import dev.seedling.promptcraft.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Short sentences, as SDXL's captions are written. */
record SentencePhrasing(NegativePrompt negativePrompt) implements Phrasing {
    private static final Pattern ARTICLE = Pattern.compile("^(?:a|an|the)\\b.*", Pattern.DOTALL);

    @Override
    public String join(List<Piece> pieces) {
        List<String> texts = firstSentence(pieces);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> ended(i == 0 ? opening(texts.get(0)) : capital(texts.get(i))))
                .collect(Collectors.joining(" "));
    }

    @Override
    public List<String> quality() {
        return List.of();
    }

    @Override
    public List<String> usualNegatives() {
        return negativePrompt == NegativePrompt.READ ? List.of("blurry", "low quality", "watermark") : List.of();
    }

    /** Where and when belong to the first sentence, unless that one has ended. */
    private static List<String> firstSentence(List<Piece> pieces) {
        List<String> texts = new ArrayList<>(Opening.of(pieces));
        Optional<String> setting = pieces.stream()
                .filter(piece -> piece.slot() == Slot.SETTING)
                .map(Piece::text)
                .findFirst();
        if (setting.isPresent() && !texts.get(0).equals(setting.get()) && texts.remove(setting.get())) {
            texts.set(0, texts.get(0).replaceFirst("\\.$", "") + ", " + setting.get());
        }
        return texts;
    }

    /** Of the user's first words only an article is given a capital: another may be a name that is written small. */
    private static String opening(String text) {
        return ARTICLE.matcher(text).matches() ? capital(text) : text;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String ended(String text) {
        return text.matches("(?s).*[.!?]$") ? text : text + ".";
    }
}
