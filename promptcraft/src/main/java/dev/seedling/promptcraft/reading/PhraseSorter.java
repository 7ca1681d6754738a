package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.Aspect;
import dev.seedling.promptcraft.Slot;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says which slot an English phrase is about, and which shape it asks for. Safe for many threads. */
public final class PhraseSorter {
    private static final Pattern TALL =
            pattern("\\b(?:portrait|vertical|tall) (?:format|orientation)\\b|\\bvertical\\b|\\bfull[- ]body\\b");
    private static final Pattern WIDE = pattern(
            "\\b(?:landscape|horizontal|wide) (?:format|orientation)\\b|\\bhorizontal\\b|\\bpanoram(?:a|ic)\\b|\\bwidescreen\\b");
    private static final Pattern SQUARE = pattern("\\bsquare (?:format|picture|image)\\b");

    private static final Pattern NO_CONTENT = pattern(
            "\\b(?:an?|the|in|into|as|to|it|make|please|more|format|orientation|picture|image|shot|view|version|change|switch|turn|use|instead|please|for|my|phone|wallpaper|be|should)\\b");

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

    /** The shape that a text asks for and nothing else: "a vertical picture", but not "vertical stripes". */
    public Optional<Aspect> shapeAlone(String text) {
        String rest = text;
        for (Pattern shape : List.of(SQUARE, WIDE, TALL)) {
            rest = shape.matcher(rest).replaceAll("");
        }
        return NO_CONTENT.matcher(rest).replaceAll("").isBlank() ? aspectOf(text) : Optional.empty();
    }

    SegmentReader segments() {
        return segments;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
