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
    Set<String> REROLL = Set.of(
            "reroll", "again", "nochmal", "noch einmal", "neu würfeln", "relancer", "encore", "otra vez", "de nuevo");
    /** People, roles and channels, and a server's own emoji. */
    Pattern MENTION = Pattern.compile("<(?:@[!&]?|#|a?:\\w+:)\\d+>");

    Pattern SEED = Pattern.compile("(?:seed\\s*[:=]?\\s*|#)?(-?\\d{1,18})");
    /**
     * Talk about a picture: "why is the dog green?". A wish may begin like that and is one: "why not at night?", "is it
     * possible without fog?".
     */
    Pattern QUESTION = Pattern.compile(
            "[^\\p{L}]*(?:(?:but|and|wait|lol|hm+|wtf|aber|und)[\\s,]+)*"
                    + "(?:why(?!\\s+not\\b)|who|whose|what(?!\\s+(?:about|if)\\b)|when|where|which|how(?!\\s+about\\b)"
                    + "|(?:is|are|was|were|does|did|has|have|isn['\u2019]t|aren['\u2019]t|doesn['\u2019]t)\\s+(?:this|that|these|those|they|the|he|she|it(?!\\s+possible))\\b"
                    + "|do\\s+(?:you|they|we)"
                    + "|warum(?!\\s+nicht\\b)|wieso(?!\\s+nicht\\b)|weshalb|wer|wann|wo|wie(?!\\s+w\u00e4r)|was(?=\\s+(?:ist|soll|macht|hat|sind)\\b)"
                    + "|(?:ist|sind|hat|haben)\\s+(?:das|die|der|es|er|sie|hier|da)"
                    + "|pourquoi(?!\\s+pas\\b)|qui|quand|o\u00f9|est-ce(?!\\s+que\\s+(?:tu|vous)\\b)"
                    + "|por\\s+qu\u00e9(?!\\s+no\\b)|qui\u00e9n|cu\u00e1ndo|d\u00f3nde|c\u00f3mo)(?!\\p{L}).*\\?[\\s?!]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

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

    /** What is asked for; empty if the reply has no words, such as one of emoji alone, or only asks about the picture. */
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
        boolean wish = LETTER.matcher(text).find()
                && !Praise.in(text)
                && !QUESTION.matcher(text).matches();
        return wish ? Optional.of(new Change(text)) : Optional.empty();
    }
}
