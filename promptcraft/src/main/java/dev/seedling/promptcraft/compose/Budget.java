package dev.seedling.promptcraft.compose;

import dev.seedling.promptcraft.Part.Origin;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.lock.Literals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Keeps a prompt within what a text encoder reads at once. Only what the user did not say is ever cut, in the order
 * quality, composition, lighting, style. Then articles go from the user's own words; what still does not fit stays, in
 * a further chunk.
 */
final class Budget {
    /** CLIP reads 77 tokens, of which two mark start and end. */
    static final int CONTENT_TOKENS = 75;

    private static final List<Slot> CUT_FIRST =
            List.of(Slot.QUALITY, Slot.COMPOSITION, Slot.LIGHTING, Slot.STYLE, Slot.MEDIUM, Slot.SETTING);

    private static final Pattern EMPTY_WORDS =
            Pattern.compile("\\b(?:there (?:is|are)|an?|the)\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);

    private final TokenCounter counter;

    Budget(TokenCounter counter) {
        this.counter = counter;
    }

    /** The pieces that fit when joined, in their order. */
    List<Piece> fit(List<Piece> pieces, Function<List<Piece>, String> join) {
        List<Piece> kept = new ArrayList<>(pieces);
        while (!fits(join.apply(kept))) {
            Optional<Piece> least = least(kept);
            if (least.isEmpty()) {
                return kept.stream().map(Budget::shortened).toList();
            }
            kept.remove(kept.lastIndexOf(least.get()));
        }
        return kept;
    }

    /** Articles and "there is" weigh nothing with a text encoder; literals are left alone. */
    private static Piece shortened(Piece piece) {
        Literals literals = Literals.in(piece.text());
        String bare = EMPTY_WORDS.matcher(literals.masked()).replaceAll("");
        return new Piece(piece.slot(), literals.restore(bare), piece.origin());
    }

    boolean fits(String text) {
        return tokens(text) <= CONTENT_TOKENS;
    }

    int tokens(String text) {
        return counter.count(text);
    }

    private static Optional<Piece> least(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.origin() != Origin.USER && CUT_FIRST.contains(piece.slot()))
                .min(Comparator.comparingInt(piece -> CUT_FIRST.indexOf(piece.slot())));
    }
}
