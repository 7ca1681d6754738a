package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.guard.Injection;
import dev.seedling.promptcraft.lock.Literals;
import dev.seedling.promptcraft.lock.WholeWords;
import dev.seedling.promptcraft.reading.IdeaReader;
import dev.seedling.promptcraft.reading.Language;
import dev.seedling.promptcraft.reading.PhraseSorter;
import dev.seedling.promptcraft.reading.Reading;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keeps of a language model's reply what can be meant for a picture. Placeholders, echoes of the question, orders, other
 * languages and empty praise ("masterpiece") leave their slot open.
 */
final class ReplySieve {
    /** Characters of a slot other than the subject; what is longer rambles. */
    private static final int LONGEST = 120;

    private static final int MOST_STYLES = 4;
    private static final int MOST_UNWANTED = 6;

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)[\\p{P}\\p{S}\\s]*(?:null|none|nil|n/?a|nan|undefined|string|(?:un|not )specified|any|default|unknown"
                    + "|empty|open|true|false|yes|no|(?:subject|setting|style|medium|lighting|composition|negative"
                    + "|aspect)\\s*\\d*|[\\d.,]+)?[\\p{P}\\p{S}\\s]*");
    /** The descriptions that go with the schema, handed back. */
    private static final Pattern ECHO =
            Pattern.compile("(?i)\\bin (?:a few )?english\\b|\\bor the like\\b|\\bcamera, distance and framing\\b");

    private static final Pattern PLAIN_PHRASE = Pattern.compile("[A-Za-z\\d][A-Za-z\\d ,.'&()-]*");
    /** "no" and "nobody" among the unwanted would ask for somebody. */
    private static final Pattern NO = Pattern.compile("(?i)^(?:no|not|without)\\s+|^(?:nobody|no one|nothing)$");

    private final IdeaReader reader;
    private final PhraseSorter sorter = new PhraseSorter();

    ReplySieve(IdeaReader reader) {
        this.reader = reader;
    }

    /** @param reply with literals masked, as the slots are that come back */
    Slots of(Slots reply) {
        return new Slots(
                subject(reply.subject()),
                setting(reply.setting()),
                reply.style().stream()
                        .map(this::plain)
                        .filter(text -> !text.isEmpty() && sorter.slotOf(text) != Slot.QUALITY)
                        .limit(MOST_STYLES)
                        .toList(),
                plain(reply.medium()),
                plain(reply.lighting()),
                plain(reply.composition()),
                unwanted(reply.negative()),
                reply.aspect());
    }

    /**
     * Of the subject nothing is translated: the user's own words stand in for one that is not English. "A horse reading a
     * newspaper, a horse" is one horse.
     */
    private String subject(String text) {
        if (!isMeant(text) || language(text) != Language.ENGLISH) {
            return "";
        }
        StringBuilder subject = new StringBuilder();
        for (String part : text.split(",\\s+", -1)) {
            if (!part.isBlank() && sorter.slotOf(part) != Slot.QUALITY && !WholeWords.in(subject.toString(), part)) {
                subject.append(subject.isEmpty() ? "" : ", ").append(part);
            }
        }
        return subject.toString();
    }

    private String setting(String text) {
        return isShort(text) ? english(text) : "";
    }

    /** Style, light and framing are plain words: no foreign letter and no sign of any code belongs there. */
    private String plain(String text) {
        return isShort(text) && PLAIN_PHRASE.matcher(text).matches() ? english(text) : "";
    }

    private List<String> unwanted(List<String> negative) {
        return negative.stream()
                .filter(text -> isShort(text) && !NO.matcher(text).find())
                .map(this::english)
                .filter(text -> !text.isEmpty())
                .limit(MOST_UNWANTED)
                .toList();
    }

    private String english(String text) {
        if (text.chars().anyMatch(letter -> Literals.isMask((char) letter))) {
            return text;
        }
        Reading reading = reader.read(text);
        return switch (reading.language()) {
            case ENGLISH -> text;
            case GERMAN -> reading.unknown().isEmpty() ? reading.english().toLowerCase(Locale.ROOT) : "";
            case FRENCH, SPANISH, OTHER -> "";
        };
    }

    private Language language(String text) {
        return reader.read(text).language();
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST && isMeant(text);
    }

    private static boolean isMeant(String text) {
        return !PLACEHOLDER.matcher(text).matches() && !ECHO.matcher(text).find() && !Injection.suspected(text);
    }
}
