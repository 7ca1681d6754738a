package dev.seedling.promptcraft.compose;

import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.lock.EnglishWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The first words of a prompt, which weigh most: medium and subject as one phrase ("oil painting of a red house"). */
final class Opening {
    /** "oil painting" can stand before "of a house"; "in comic book style" cannot. */
    private static final Pattern NO_NOUN = Pattern.compile("(?i)^(?:in|as|on)\\b|\\b(?:style|photographic)$");
    /** "portrait of a fox" is no thing to make a painting of. */
    private static final Pattern PORTRAYAL = Pattern.compile(
            "(?i)^(?:an?|the)?\\s*(?:[\\w-]+\\s+)?(?:portrait|view|close-up|photo|photograph|picture|image|painting|drawing|sketch|illustration|face|silhouette)s?\\s+of\\b");

    private Opening() {}

    /** The texts of a prompt in order; a medium that cannot stand before the subject stands behind it. */
    static List<String> of(List<Piece> pieces) {
        Optional<Piece> medium = first(pieces, Slot.MEDIUM);
        Optional<Piece> subject = first(pieces, Slot.SUBJECT);
        List<String> texts = new ArrayList<>();
        if (medium.isPresent() && subject.isPresent()) {
            texts.addAll(opening(medium.get().text(), subject.get().text()));
        } else {
            Stream.of(medium, subject)
                    .flatMap(Optional::stream)
                    .map(Piece::text)
                    .forEach(texts::add);
        }
        pieces.stream()
                .filter(piece -> piece.slot() != Slot.MEDIUM && piece.slot() != Slot.SUBJECT)
                .map(Piece::text)
                .forEach(texts::add);
        return texts;
    }

    private static List<String> opening(String medium, String subject) {
        boolean joins =
                !NO_NOUN.matcher(medium).find() && !PORTRAYAL.matcher(subject).find();
        return joins ? List.of(medium + " of " + begun(subject)) : List.of(subject, medium);
    }

    private static String begun(String subject) {
        return isCommon(subject.replaceFirst("(?s)[\\s,.;:].*", ""))
                ? Character.toLowerCase(subject.charAt(0)) + subject.substring(1)
                : subject;
    }

    /** A capital of such a word is its sentence's and not its own. */
    private static boolean isCommon(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return EnglishWords.isCommonWord(lower) || EnglishWords.isNumber(lower);
    }

    private static Optional<Piece> first(List<Piece> pieces, Slot slot) {
        return pieces.stream().filter(piece -> piece.slot() == slot).findFirst();
    }
}
