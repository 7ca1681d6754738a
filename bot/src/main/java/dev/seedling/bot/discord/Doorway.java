package dev.seedling.bot.discord;

import dev.seedling.bot.studio.Job;
import java.util.Optional;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** One way to bring a message to where its job was ordered. */
interface Doorway {
    /** The most bytes that a file may have, for all that is known. */
    long uploadLimit();

    /** The id of a message that already shows the job's picture; looked for before anything is posted again. */
    Optional<String> find(Job job);

    /** Posts, and returns the message's id. Blocks. */
    String post(Job job, MessageCreateData message);

    /** What does not work with messages that come this way. */
    Optional<String> remark(Phrases phrases);
}
