package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.Resource;
import dev.seedling.promptcraft.Slot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which slot a phrase speaks of, from {@code vocabulary.txt}: sections named after slots, one phrase a line. Two more
 * sections hold words that may stand beside such a phrase without making it something else: {@code [modifier]} and
 * {@code [glue]}.
 */
final class Vocabulary {
    static final int LONGEST_PHRASE = 4;

    private final Map<String, Kind> phrases;

    private Vocabulary(Map<String, Kind> phrases) {
        this.phrases = Map.copyOf(phrases);
    }

    static Vocabulary load() {
        return new Vocabulary(parse(Resource.lines(Vocabulary.class, "vocabulary.txt")));
    }

    /** The kind of a phrase in lower case, its words parted by single spaces. */
    Optional<Kind> kindOf(String phrase) {
        return Optional.ofNullable(phrases.get(phrase));
    }

    private static Map<String, Kind> parse(List<String> lines) {
        Map<String, Kind> phrases = new HashMap<>();
        Kind kind = Kind.GLUE;
        for (String line : lines) {
            if (line.startsWith("[")) {
                kind = Kind.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
                continue;
            }
            Kind section = kind;
            Arrays.stream(line.split(",")).map(String::strip).forEach(phrase -> phrases.put(phrase, section));
        }
        return phrases;
    }

    /** What a phrase does to the segment it stands in. */
    enum Kind {
        MEDIUM(Slot.MEDIUM),
        STYLE(Slot.STYLE),
        LIGHTING(Slot.LIGHTING),
        COMPOSITION(Slot.COMPOSITION),
        SETTING(Slot.SETTING),
        QUALITY(Slot.QUALITY),
        MODIFIER(Slot.SUBJECT),
        GLUE(Slot.SUBJECT);

        private final Slot slot;

        Kind(Slot slot) {
            this.slot = slot;
        }

        Slot slot() {
            return slot;
        }

        /** Whether the phrase alone decides what its segment is about. */
        boolean decides() {
            return slot != Slot.SUBJECT;
        }
    }
}
