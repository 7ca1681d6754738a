package dev.seedling.bot.discord;

import dev.seedling.bot.studio.DatabaseTrouble;
import dev.seedling.bot.studio.StudioException;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.promptcraft.PromptcraftException;
import java.util.Objects;
import java.util.UUID;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong, for those who read it: users get one sentence, the log gets the rest, once. */
final class Trouble {
    private static final Logger log = LoggerFactory.getLogger(Trouble.class);
    private static final int MAX_LENGTH = 500;

    private Trouble() {}

    /** The sentence for the user. Where there is none, the fault is ours: it is logged under a number that the user gets. */
    static String sentence(RuntimeException thrown, Phrases phrases) {
        boolean meant = thrown instanceof StudioException
                || thrown instanceof DiffusionException
                || thrown instanceof PromptcraftException;
        if (meant) {
            logIfOurs(thrown);
            return phrases.say("no.picture", shown(Objects.requireNonNullElse(thrown.getMessage(), "")));
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        log.error("fault {}", number, thrown);
        return phrases.say("fault", number);
    }

    /** What nobody is told of, since nobody asked for anything. */
    static void log(String where, RuntimeException thrown) {
        log.warn("{}: {}", where, thrown.getMessage(), thrown);
    }

    /** Whoever runs the bot must know of its database's trouble; a wish out of bounds is its user's alone. */
    private static void logIfOurs(RuntimeException thrown) {
        if (thrown instanceof DatabaseTrouble) {
            log.error("an order could not be taken: {}", thrown.getMessage(), thrown);
        }
    }

    /** A sentence as users may see it: it may quote what somebody typed. */
    static String shown(String sentence) {
        return Untrusted.inline(sentence, MAX_LENGTH);
    }

    /** True where Discord says that the bot may not, or that the place is gone: trying again cannot help. */
    static boolean isForbidden(ErrorResponseException refusal) {
        return switch (refusal.getErrorResponse()) {
            case MISSING_ACCESS,
                    MISSING_PERMISSIONS,
                    UNKNOWN_CHANNEL,
                    UNKNOWN_USER,
                    UNKNOWN_WEBHOOK,
                    INVALID_WEBHOOK_TOKEN,
                    THREAD_LOCKED,
                    ILLEGAL_OPERATION_ARCHIVED_THREAD,
                    NO_MUTUAL_GUILDS,
                    MAX_FOLLOW_UP_MESSAGES_HIT,
                    CANNOT_SEND_TO_USER -> true;
            default -> false;
        };
    }

    static boolean isTooLarge(ErrorResponseException refusal) {
        return refusal.getErrorResponse() == ErrorResponse.REQUEST_ENTITY_TOO_LARGE
                || refusal.getErrorResponse() == ErrorResponse.FILE_UPLOAD_MAX_SIZE_EXCEEDED;
    }
}
