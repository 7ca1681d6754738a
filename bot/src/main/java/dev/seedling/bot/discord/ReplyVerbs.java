package dev.seedling.bot.discord;

import dev.seedling.bot.studio.Wish;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reply to a picture asks for: {@code reroll} for a new seed, a number for that one. */
final class ReplyVerbs {
    private static final Set<String> REROLL = Set.of("reroll", "again", "nochmal", "neu würfeln");
    private static final Pattern MENTION = Pattern.compile("<@[!&]?\\d+>");
    private static final Pattern SEED = Pattern.compile("(?:seed\\s*[:=]?\\s*|#)?(-?\\d{1,18})");

    private ReplyVerbs() {}

    /** The seed that a reply asks for; empty if it is ordinary talk. */
    static Optional<Wish<Long>> read(String reply) {
        String text = MENTION.matcher(reply).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        if (REROLL.contains(text)) {
            return Optional.of(Wish.open());
        }
        Matcher seed = SEED.matcher(text);
        return seed.matches() ? Optional.of(Wish.exactly(Long.parseLong(seed.group(1)))) : Optional.empty();
    }
}
