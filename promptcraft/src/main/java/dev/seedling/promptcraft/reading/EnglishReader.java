package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.Aspect;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sorts an English idea into slots without rewriting a word: what is not recognised as a medium, a style, light,
 * composition or setting stays in the subject, in the user's order. So nothing the user said can be lost or rebound.
 */
final class EnglishReader {
    private static final Pattern LEADING_MEDIUM = Pattern.compile("^(.{3,60}?) of (?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PREPOSITION = Pattern.compile(
            "(?<=\\s)(?:(?:painted|drawn|done|rendered|made)\\s+)?(?:in|at|during|on an?|as an?|by|with)\\s+(?=\\S)",
            Pattern.CASE_INSENSITIVE);
    /** "in oil" is a medium; "in a stained glass window" is where something is. */
    private static final Pattern IN_A =
            Pattern.compile("^(?:in|on|with|by|at) (?:an?|the)\\b(?!.*\\bstyle$)", Pattern.CASE_INSENSITIVE);

    /** Made by artists, but as often seen in a picture as being one. */
    private static final Pattern DECORATION = Pattern.compile(
            "(?:an? )?(?:mosaic|mural|fresco|sculpture|marble statue|tapestry|graffiti|stained glass(?: window)?|poster|print)s?",
            Pattern.CASE_INSENSITIVE);

    private final PhraseSorter sorter = new PhraseSorter();
    private final SegmentReader segments = sorter.segments();

    /** @param masked an idea in English, its literals masked, its wrapping and negations gone */
    Slots read(String masked, List<String> absent) {
        List<Segment> sorted = amongThings(segments.read(masked));
        Filling filling = new Filling();
        for (Segment segment : sorted) {
            if (segment.slot() == Slot.SUBJECT) {
                readSubject(segment, filling);
            } else {
                filling.add(segment.slot(), segment.text());
            }
        }
        if (filling.subject.isEmpty()) {
            return Slots.of(masked).withNegative(absent).withAspect(aspectOf(masked));
        }
        return filling.slots(absent, aspectOf(masked));
    }

    /** In "bus stop, concrete, mosaic" the mosaic is a thing among others; "a fox, mosaic" is a picture made so. */
    private static List<Segment> amongThings(List<Segment> sorted) {
        long things = sorted.stream()
                .filter(segment -> segment.slot() == Slot.SUBJECT)
                .count();
        if (things < 2) {
            return sorted;
        }
        List<Segment> read = new ArrayList<>(sorted.subList(0, 1));
        for (Segment segment : sorted.subList(1, sorted.size())) {
            boolean thing = DECORATION.matcher(segment.text()).matches();
            read.add(thing ? new Segment(segment.text(), segment.end(), Slot.SUBJECT) : segment);
        }
        return read;
    }

    private void readSubject(Segment segment, Filling filling) {
        String text = segment.text();
        Matcher leading = LEADING_MEDIUM.matcher(text);
        if (filling.subject.isEmpty() && filling.medium.isEmpty() && leading.find() && isMedium(leading.group(1))) {
            filling.add(Slot.MEDIUM, leading.group(1));
            text = text.substring(leading.end());
        }
        Deque<Segment> tails = new ArrayDeque<>();
        for (Segment tail = tailOf(text); tail.slot() != Slot.SUBJECT; tail = tailOf(text)) {
            tails.push(tail);
            text = text.substring(0, text.length() - tail.text().length()).strip();
        }
        filling.addSubject(text, segment.end());
        tails.forEach(tail -> filling.add(tail.slot(), tail.text()));
    }

    /** The shortest ending that begins with a preposition and speaks of a slot; about the subject if there is none. */
    private Segment tailOf(String text) {
        List<Integer> starts =
                PREPOSITION.matcher(text).results().map(MatchResult::start).toList();
        for (int i = starts.size() - 1; i >= 0; i--) {
            String tail = text.substring(starts.get(i));
            Slot slot = segments.slotOf(tail);
            boolean place = slot == Slot.MEDIUM && IN_A.matcher(tail).find();
            if (slot != Slot.SUBJECT && slot != Slot.QUALITY && !place) {
                return new Segment(tail, "", slot);
            }
        }
        return new Segment(text, "", Slot.SUBJECT);
    }

    private boolean isMedium(String phrase) {
        return segments.slotOf(phrase) == Slot.MEDIUM && !phrase.endsWith(" style");
    }

    private Aspect aspectOf(String text) {
        return sorter.aspectOf(text).orElse(Aspect.AUTO);
    }

    /** Slots while they fill up. */
    private static final class Filling {
        private final StringBuilder subject = new StringBuilder();
        private final List<String> style = new ArrayList<>();
        private String medium = "";
        private String setting = "";
        private String lighting = "";
        private String composition = "";
        private String lastEnd = "";

        void addSubject(String text, String end) {
            if (!subject.isEmpty()) {
                subject.append(lastEnd.isBlank() ? ", " : lastEnd);
            }
            subject.append(text);
            lastEnd = end;
        }

        void add(Slot slot, String text) {
            switch (slot) {
                case MEDIUM -> {
                    if (medium.isEmpty()) {
                        medium = text.replaceFirst("^(?i)(?:as|in)\\s+", "");
                    } else {
                        style.add(text);
                    }
                }
                case SETTING -> setting = join(setting, text);
                case LIGHTING -> lighting = join(lighting, text);
                case COMPOSITION -> composition = join(composition, text);
                default -> style.add(text);
            }
        }

        Slots slots(List<String> absent, Aspect aspect) {
            return new Slots(subject.toString(), setting, style, medium, lighting, composition, absent, aspect);
        }

        private static String join(String before, String text) {
            return before.isEmpty() ? text : before + ", " + text;
        }
    }
}
