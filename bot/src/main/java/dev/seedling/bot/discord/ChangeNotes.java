package dev.seedling.bot.discord;

import dev.seedling.promptcraft.SlotChange;
import java.util.ArrayList;
import java.util.List;

/** What the words of a reply changed, a line for each slot: {@code lighting: soft light → moonlight}. */
final class ChangeNotes {
    private static final int MAX_TEXT = 120;

    private ChangeNotes() {}

    /** @param room how many characters all lines and their line breaks may take; changes that do not fit are left out */
    static List<String> of(List<SlotChange> changes, Phrases phrases, int room) {
        List<String> lines = new ArrayList<>();
        int left = room;
        for (SlotChange change : changes) {
            String line = "-# "
                    + phrases.say(
                            "change",
                            phrases.say("slot." + change.slot().id()),
                            text(change.before(), phrases),
                            text(change.after(), phrases));
            left -= line.length() + 1;
            if (left < 0) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    private static String text(String words, Phrases phrases) {
        return words.isEmpty() ? phrases.say("slot.open") : Untrusted.inline(words, MAX_TEXT);
    }
}
