package dev.seedling.promptcraft.compose;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Short sentences, as SDXL's captions are written. */
record SentencePhrasing(NegativePrompt negativePrompt) implements Phrasing {
    private static final Pattern ARTICLE = Pattern.compile("^(?:a|an|the)\\b.*", Pattern.DOTALL);

    @Override
    public String join(List<Piece> pieces) {
        return Opening.of(pieces).stream().map(SentencePhrasing::sentence).collect(Collectors.joining(" "));
    }

    @Override
    public List<String> quality() {
        return List.of();
    }

    @Override
    public List<String> usualNegatives() {
        return negativePrompt == NegativePrompt.READ ? List.of("blurry", "low quality", "watermark") : List.of();
    }

    /** Only an article is given a capital: another word may be a name that is written small. */
    private static String sentence(String text) {
        String begun =
                ARTICLE.matcher(text).matches() ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
        return begun.matches("(?s).*[.!?]$") ? begun : begun + ".";
    }
}
