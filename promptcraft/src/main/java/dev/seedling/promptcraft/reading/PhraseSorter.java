package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.Aspect;
import dev.seedling.promptcraft.Slot;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says which slot an English phrase is about, and which shape it asks for. Safe for many threads. */
public final class PhraseSorter {
    private static final Pattern TALL =
            pattern("\\b(?:portrait|vertical|tall) (?:format|orientation)\\b|\\bvertical\\b|\\bfull[- ]body\\b");
    private static final Pattern WIDE = pattern(
            "\\b(?:landscape|horizontal|wide) (?:format|orientation)\\b|\\bhorizontal\\b|\\bpanoram(?:a|ic)\\b|\\bwidescreen\\b");
    private static final Pattern SQUARE = pattern("\\bsquare (?:format|picture|image)\\b");

    private final SegmentReader segments = new SegmentReader(Vocabulary.load());

    /** {@link Slot#SUBJECT} for anything with a word that is not known to belong to another slot. */
    public Slot slotOf(String phrase) {
        return segments.slotOf(phrase);
    }

    /** The shape that a text asks for by name. */
    public Optional<Aspect> aspectOf(String text) {
        if (SQUARE.matcher(text).find()) {
            return Optional.of(Aspect.SQUARE);
        }
        if (WIDE.matcher(text).find()) {
            return Optional.of(Aspect.LANDSCAPE);
        }
        return TALL.matcher(text).find() ? Optional.of(Aspect.PORTRAIT) : Optional.empty();
    }

    SegmentReader segments() {
        return segments;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
