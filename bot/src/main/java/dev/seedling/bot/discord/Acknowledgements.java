package dev.seedling.bot.discord;

import dev.seedling.bot.discord.Address.Acknowledgement;
import dev.seedling.bot.discord.Address.Answer;
import dev.seedling.bot.discord.Address.Note;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.interactions.InteractionHook;

/** Edits and removes what askers see while they wait. Works from the address alone, so also after a restart. */
final class Acknowledgements {
    private final JDA jda;

    Acknowledgements(JDA jda) {
        this.jda = jda;
    }

    /** Fails where the message is gone, or its token has run out. */
    CompletableFuture<?> edit(Acknowledgement acknowledgement, Notice notice) {
        if (acknowledgement instanceof Answer answer) {
            return hook(answer).editOriginal(notice.data()).submit();
        }
        Note note = (Note) acknowledgement;
        return channel(note)
                .map(channel -> edit(channel, note.message(), notice))
                .orElseGet(() -> CompletableFuture.failedFuture(new IllegalStateException("the channel is gone")));
    }

    /** JDA asks before it edits whether the bot may send, and throws where it may not. */
    private static CompletableFuture<?> edit(MessageChannel channel, String message, Notice notice) {
        try {
            return channel.editMessageById(message, notice.data()).submit();
        } catch (InsufficientPermissionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Where it cannot be removed it stays; nobody is harmed. */
    void remove(Acknowledgement acknowledgement) {
        if (acknowledgement instanceof Answer answer) {
            hook(answer).deleteOriginal().queue(gone -> {}, stays -> {});
        } else if (acknowledgement instanceof Note note) {
            channel(note)
                    .ifPresent(
                            channel -> channel.deleteMessageById(note.message()).queue(gone -> {}, stays -> {}));
        }
    }

    private InteractionHook hook(Answer answer) {
        return InteractionHook.from(jda, answer.token());
    }

    private Optional<MessageChannel> channel(Note note) {
        return Optional.ofNullable(jda.getChannelById(MessageChannel.class, note.channel()));
    }
}
