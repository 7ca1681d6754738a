package dev.seedling.promptcraft.compose;

import dev.seedling.promptcraft.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The first words of a prompt, which weigh most: medium and subject as one phrase ("oil painting of a red house"). */
final class Opening {
    private static final Pattern NO_NOUN = Pattern.compile("(?i)^(?:in|as|on)\\b|\\b(?:style|photographic)$");
    private static final Pattern ARTICLE = Pattern.compile("^(?:A|An|The) ");

    private Opening() {}

    /** The texts of a prompt in order, with medium and subject as one where they can be. */
    static List<String> of(List<Piece> pieces) {
        Optional<Piece> medium = first(pieces, Slot.MEDIUM).filter(piece -> portrays(piece.text()));
        Optional<Piece> subject = first(pieces, Slot.SUBJECT);
        if (medium.isEmpty() || subject.isEmpty()) {
            return pieces.stream().map(Piece::text).toList();
        }
        List<String> texts = new ArrayList<>();
        texts.add(medium.get().text() + " of " + begun(subject.get().text()));
        pieces.stream()
                .filter(piece -> !piece.equals(medium.get()) && !piece.equals(subject.get()))
                .map(Piece::text)
                .forEach(texts::add);
        return texts;
    }

    /** "oil painting" can stand before "of a house"; "in comic book style" cannot. */
    private static boolean portrays(String medium) {
        return !NO_NOUN.matcher(medium).find();
    }

    private static String begun(String subject) {
        return ARTICLE.matcher(subject).find()
                ? Character.toLowerCase(subject.charAt(0)) + subject.substring(1)
                : subject;
    }

    private static Optional<Piece> first(List<Piece> pieces, Slot slot) {
        return pieces.stream().filter(piece -> piece.slot() == slot).findFirst();
    }
}
