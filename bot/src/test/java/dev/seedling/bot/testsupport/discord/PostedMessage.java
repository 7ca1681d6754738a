package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * A message as people saw it at one moment; edits and deletion do not change it.
 *
 * @param text everything readable, from its content or its components
 * @param nonce what its sender marked it with
 * @param repliedTo the id of the message that it answers
 */
public record PostedMessage(
        String id,
        Channel channel,
        String author,
        String text,
        List<JsonNode> components,
        List<PostedFile> files,
        int flags,
        Optional<String> nonce,
        Optional<String> repliedTo,
        Mentions mentions) {
    /** A button, by what is written on it and what a click sends. */
    public record Button(String label, String customId) {}

    public List<Button> buttons() {
        return ComponentRules.flatten(components).stream()
                .filter(component -> ComponentRules.type(component) == ComponentRules.BUTTON)
                .map(button -> new Button(
                        button.path("label").asText(), button.path("custom_id").asText()))
                .toList();
    }

    /** @throws NoSuchElementException if there is no such button; its message names those there are */
    public Button button(String label) {
        return buttons().stream()
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow(
                        () -> new NoSuchElementException("no button '%s', there are %s".formatted(label, buttons())));
    }

    public boolean hasPicture() {
        return !files.isEmpty();
    }

    /** Its only file. */
    public PostedFile picture() {
        if (files.size() != 1) {
            throw new NoSuchElementException("expected one picture, found " + files.size());
        }
        return files.get(0);
    }

    public boolean isEphemeral() {
        return (flags & MessageForm.EPHEMERAL) != 0;
    }

    /** "The bot is thinking", and nothing to read yet. */
    public boolean isThinking() {
        return (flags & Post.LOADING) != 0;
    }

    /** The ids of those it pings. */
    public Set<String> pings() {
        return mentions.users();
    }

    public boolean pingsEveryone() {
        return mentions.everyone();
    }
}
