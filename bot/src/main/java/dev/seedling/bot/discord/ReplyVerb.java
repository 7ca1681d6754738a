package dev.seedling.bot.discord;

import dev.seedling.bot.studio.StudioException;
import dev.seedling.bot.studio.Ticket;
import dev.seedling.bot.studio.Wish;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reply to a picture asks for: {@code reroll} for a new seed, a number for that one, other words for a change. */
sealed interface ReplyVerb {
    Set<String> REROLL = Set.of("reroll", "again", "nochmal", "neu würfeln");
    /** People, roles and channels, and a server's own emoji. */
    Pattern MENTION = Pattern.compile("<(?:@[!&]?|#|a?:\\w+:)\\d+>");

    Pattern SEED = Pattern.compile("(?:seed\\s*[:=]?\\s*|#)?(-?\\d{1,18})");
    Pattern LETTER = Pattern.compile("\\p{L}");

    /** The same words with another seed. */
    record Again(Wish<Long> seed) implements ReplyVerb {
        @Override
        public Ticket order(Repainting repainting, String jobId, Asked asked) {
            return repainting.again(jobId, seed, asked);
        }
    }

    /** The same seed with other words. */
    record Change(String words) implements ReplyVerb {
        @Override
        public Ticket order(Repainting repainting, String jobId, Asked asked) {
            return repainting.withChange(jobId, words, asked);
        }
    }

    /** @throws StudioException if that cannot be painted, or too many pictures are waiting */
    Ticket order(Repainting repainting, String jobId, Asked asked);

    /** Whether a reply asks for nothing and only says that the picture is liked. */
    static boolean isPraise(String reply) {
        return Praise.in(MENTION.matcher(reply).replaceAll(" "));
    }

    /** What is asked for; empty if the reply has no words, such as one of emoji alone. */
    static Optional<ReplyVerb> read(String reply) {
        String text = MENTION.matcher(reply).replaceAll(" ").strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (REROLL.contains(lower)) {
            return Optional.of(new Again(Wish.open()));
        }
        Matcher seed = SEED.matcher(lower);
        if (seed.matches()) {
            return Optional.of(new Again(Wish.exactly(Long.parseLong(seed.group(1)))));
        }
        return LETTER.matcher(text).find() && !Praise.in(text) ? Optional.of(new Change(text)) : Optional.empty();
    }
}
