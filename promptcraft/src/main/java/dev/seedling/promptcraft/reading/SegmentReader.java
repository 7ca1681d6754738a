package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.lock.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an idea at its punctuation and says which slot each stretch speaks of. */
final class SegmentReader {
    private static final Pattern SEGMENT = Pattern.compile("([^,;.!?]+(?:[.,](?=\\d)[^,;.!?]+)*)([,;.!?]+\\s*|$)");
    private static final Pattern IN_THE_STYLE_OF = Pattern.compile(
            "^(?:(?:painted|drawn|done|rendered|made|looking|all)\\s+)?(?:in|as if in|after) (?:the|a) (?:style|manner|fashion|look|spirit) of (?!.*\\b(?:with|showing|depicting|featuring|that|holding|wearing|on|in|under|behind|next to)\\b).+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OPENING = Pattern.compile("(?<first>[^:]{3,80}):\\s+(?<rest>\\S.*)");
    private static final Pattern PAINTED_LIKE = Pattern.compile(
            "(?<medium>.{3,40}?) (?<like>in the (?:style|manner|spirit) of .+)", Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;

    SegmentReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Segment> read(String text) {
        List<Segment> segments = new ArrayList<>();
        Matcher matcher = SEGMENT.matcher(text);
        while (matcher.find()) {
            String stretch = matcher.group(1).strip();
            segments.addAll(opened(stretch, matcher.group(2)));
        }
        return segments;
    }

    /** "oil painting in the style of Monet: a bridge": what stands before the colon may speak of medium and style alone. */
    private List<Segment> opened(String stretch, String end) {
        Matcher opening = OPENING.matcher(stretch);
        if (opening.matches()) {
            Segment rest = new Segment(opening.group("rest"), end, slotOf(opening.group("rest")));
            String first = opening.group("first");
            Matcher painted = PAINTED_LIKE.matcher(first);
            if (painted.matches() && slotOf(painted.group("medium")) == Slot.MEDIUM) {
                return List.of(segment(painted.group("medium")), segment(painted.group("like")), rest);
            }
            if (slotOf(first) != Slot.SUBJECT) {
                return List.of(segment(first), rest);
            }
        }
        return stretch.isEmpty() ? List.of() : List.of(new Segment(stretch, end, slotOf(stretch)));
    }

    private Segment segment(String phrase) {
        return new Segment(phrase, ", ", slotOf(phrase));
    }

    /** The slot of a phrase; anything with a word that is not in the vocabulary is about the subject. */
    Slot slotOf(String phrase) {
        if (IN_THE_STYLE_OF.matcher(phrase).matches()) {
            return Slot.STYLE;
        }
        List<String> words =
                List.of(phrase.toLowerCase(Locale.ROOT).replace('\u2019', '\'').split("\\s+"));
        Optional<Slot> decided = Optional.empty();
        int at = 0;
        while (at < words.size()) {
            int length = longestPhraseAt(words, at);
            if (length == 0) {
                return Slot.SUBJECT;
            }
            Vocabulary.Kind kind = kind(words, at, length).orElseThrow();
            if (kind.decides() && !(decided.isPresent() && kind == Vocabulary.Kind.QUALITY)) {
                decided = Optional.of(kind.slot());
            }
            at += length;
        }
        return decided.orElse(Slot.SUBJECT);
    }

    private int longestPhraseAt(List<String> words, int at) {
        for (int length = Math.min(Vocabulary.LONGEST_PHRASE, words.size() - at); length > 0; length--) {
            if (kind(words, at, length).isPresent()) {
                return length;
            }
        }
        return 0;
    }

    private Optional<Vocabulary.Kind> kind(List<String> words, int at, int length) {
        String phrase = String.join(" ", words.subList(at, at + length));
        boolean masked = phrase.chars().anyMatch(letter -> Literals.isMask((char) letter));
        return masked ? Optional.empty() : vocabulary.kindOf(phrase);
    }
}
