package dev.seedling.promptcraft.compose;

import dev.seedling.promptcraft.Part.Origin;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.lock.Literals;
import dev.seedling.promptcraft.lock.WholeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Filled slots on their way to a prompt.
 *
 * @param filled what is to be composed
 * @param said what of it the user said
 * @param lent what of it similar prompts lent
 */
public record Draft(Slots filled, Slots said, Slots lent) {
    private static final List<Slot> ORDER =
            List.of(Slot.MEDIUM, Slot.SUBJECT, Slot.SETTING, Slot.STYLE, Slot.LIGHTING, Slot.COMPOSITION);

    /** The pieces of the prompt proper, in the order in which they weigh; what the subject or another says is not said twice. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (Slot slot : ORDER) {
            List<String> texts = slot == Slot.STYLE ? filled.style() : List.of(filled.text(slot));
            texts.stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .filter(text -> slot == Slot.SUBJECT || !says(filled.subject(), text))
                    .filter(text -> pieces.stream().noneMatch(piece -> says(piece.text(), text)))
                    .map(text -> new Piece(slot, text, originOf(slot, text)))
                    .forEach(pieces::add);
        }
        return pieces;
    }

    /** What stands within a quotation is written in the picture, and not said of it. */
    private static boolean says(String whole, String text) {
        boolean quotes = !Literals.in(text).all().isEmpty();
        return WholeWords.in(quotes ? whole : Literals.in(whole).masked(), text);
    }

    private Origin originOf(Slot slot, String text) {
        if (slot == Slot.SUBJECT || isIn(said, slot, text)) {
            return Origin.USER;
        }
        return isIn(lent, slot, text) ? Origin.SIMILAR : Origin.ADDED;
    }

    private static boolean isIn(Slots slots, Slot slot, String text) {
        String own = slots.text(slot).toLowerCase(Locale.ROOT);
        return !own.isEmpty() && sameOrPart(text.toLowerCase(Locale.ROOT), own);
    }

    private static boolean sameOrPart(String text, String own) {
        return text.contains(own) || own.contains(text);
    }
}
