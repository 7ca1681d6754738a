package dev.seedling.promptcraft.compose;

import dev.seedling.promptcraft.Slot;
import java.util.List;
import java.util.regex.Pattern;

/** A plain caption of what was asked for, for a model that has seen nothing but plain captions. */
final class CaptionPhrasing implements Phrasing {
    private static final List<Slot> ORDER =
            List.of(Slot.SUBJECT, Slot.SETTING, Slot.MEDIUM, Slot.STYLE, Slot.LIGHTING, Slot.COMPOSITION);
    private static final Pattern ADVERBIAL = Pattern.compile(
            "(?i)^(?:at|by|in|on|under|among|beside|before|below|above|behind|near|during|next to)\\b.*",
            Pattern.DOTALL);

    /** "a red house by a lake at night, watercolor": what, where and when in one breath, then how. */
    @Override
    public String join(List<Piece> pieces) {
        StringBuilder caption = new StringBuilder();
        for (Slot slot : ORDER) {
            pieces.stream().filter(piece -> piece.slot() == slot).forEach(piece -> add(piece.text(), slot, caption));
        }
        return caption.toString();
    }

    private static void add(String text, Slot slot, StringBuilder caption) {
        if (!caption.isEmpty()) {
            boolean flows = slot == Slot.SETTING && ADVERBIAL.matcher(text).matches();
            caption.append(flows ? " " : ", ");
        }
        caption.append(text);
    }

    @Override
    public List<String> quality() {
        return List.of();
    }

    @Override
    public List<String> usualNegatives() {
        return List.of();
    }

    @Override
    public NegativePrompt negativePrompt() {
        return NegativePrompt.READ;
    }
}
