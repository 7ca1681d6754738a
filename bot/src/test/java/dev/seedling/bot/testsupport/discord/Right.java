package dev.seedling.bot.testsupport.discord;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a bot may do in a channel; the bits of Discord's permission sets that a painting bot meets. */
public enum Right {
    VIEW_CHANNEL(10),
    SEND_MESSAGES(11),
    MANAGE_MESSAGES(13),
    EMBED_LINKS(14),
    ATTACH_FILES(15),
    READ_MESSAGE_HISTORY(16),
    MENTION_EVERYONE(17),
    USE_APPLICATION_COMMANDS(31);

    /** What everybody may do: all but what makes a moderator. */
    static final Set<Right> MEMBERS = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(MANAGE_MESSAGES)));

    private final long bit;

    Right(int position) {
        this.bit = 1L << position;
    }

    static String bits(Collection<Right> rights) {
        return Long.toString(rights.stream().mapToLong(right -> right.bit).reduce(0, (some, one) -> some | one));
    }
}
