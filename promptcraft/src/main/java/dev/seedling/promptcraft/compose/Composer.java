package dev.seedling.promptcraft.compose;

import dev.seedling.promptcraft.Part;
import dev.seedling.promptcraft.Part.Fate;
import dev.seedling.promptcraft.Part.Origin;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.speech.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes the prompt from filled slots, alike whoever filled them. Safe for many threads. */
public final class Composer {
    /** Said of lenses, and spoils brushwork. */
    private static final String SHARP = "sharp focus";

    private final Budget budget;

    public Composer(TokenCounter counter) {
        this.budget = new Budget(counter);
    }

    public Composed compose(Draft draft, PromptFamily family) {
        Phrasing phrasing = Phrasing.of(family);
        Absence absence = Absence.of(draft, phrasing);
        List<Piece> pieces = new ArrayList<>(draft.pieces());
        absence.present().forEach(text -> pieces.add(new Piece(Slot.SETTING, text, Origin.USER)));
        qualityFor(phrasing, draft.filled()).forEach(pieces::add);
        List<Piece> kept = budget.fit(pieces, phrasing::join);
        String prompt = phrasing.join(kept);
        List<Sentence> notices = new ArrayList<>(absence.notices());
        int tokens = budget.tokens(prompt);
        if (tokens > Budget.CONTENT_TOKENS) {
            int chunks = (tokens + Budget.CONTENT_TOKENS - 1) / Budget.CONTENT_TOKENS;
            notices.add(Sentence.of("chunks", tokens, chunks));
        }
        return new Composed(prompt, absence.negative(), parts(pieces, kept), notices);
    }

    private static Stream<Piece> qualityFor(Phrasing phrasing, Slots slots) {
        String wanted = (slots.text(Slot.STYLE) + " " + slots.medium()).toLowerCase(Locale.ROOT);
        return phrasing.quality().stream()
                .filter(words -> !wanted.contains(words))
                .filter(words -> !(SHARP.equals(words) && Craft.of(slots).byHand()))
                .map(words -> new Piece(Slot.QUALITY, words, Origin.ADDED));
    }

    private List<Part> parts(List<Piece> whole, List<Piece> kept) {
        return whole.stream()
                .map(piece -> new Part(
                        piece.slot(),
                        piece.text(),
                        piece.origin(),
                        budget.tokens(piece.text()),
                        isKept(piece, kept) ? Fate.KEPT : Fate.CUT))
                .toList();
    }

    /** A user's piece is always kept, although perhaps without its articles. */
    private static boolean isKept(Piece piece, List<Piece> kept) {
        return piece.origin() == Origin.USER || kept.contains(piece);
    }
}
