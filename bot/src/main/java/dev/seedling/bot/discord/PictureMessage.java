package dev.seedling.bot.discord;

import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;

/**
 * A message that may show a picture.
 *
 * @param jobId as its buttons name it; they are there the moment that the message is, and the store is not
 */
record PictureMessage(String id, Optional<String> jobId) {
    static PictureMessage of(Message message) {
        return new PictureMessage(message.getId(), jobOf(message));
    }

    /** What a reply refers to; Discord sends that message along while it exists. */
    static PictureMessage of(MessageReference reference) {
        Message message = reference.getMessage();
        return message == null ? new PictureMessage(reference.getMessageId(), Optional.empty()) : of(message);
    }

    /** Buttons of others could name anything. */
    private static Optional<String> jobOf(Message message) {
        if (!message.getAuthor().equals(message.getJDA().getSelfUser())) {
            return Optional.empty();
        }
        return message.getComponentTree().findAll(Button.class).stream()
                .map(Button::getCustomId)
                .flatMap(id -> Optional.ofNullable(id).flatMap(PictureButton::read).stream())
                .map(PictureButton.Pressed::jobId)
                .findFirst();
    }
}
