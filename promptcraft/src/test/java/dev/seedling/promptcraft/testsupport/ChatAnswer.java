package dev.seedling.promptcraft.testsupport;

import java.io.IOException;
import java.time.Duration;

/** How the server answers a chat. */
@FunctionalInterface
public interface ChatAnswer {
    void give(Chat chat) throws IOException;

    /** The model says this text. */
    static ChatAnswer saying(String text) {
        return chat -> chat.send(200, OllamaJson.reply(text));
    }

    /** The model fills the slots with a subject, and leaves the others open. */
    static ChatAnswer withSubject(String subject) {
        return saying(OllamaJson.slots(subject));
    }

    static ChatAnswer failing(int status) {
        return chat -> chat.send(status, OllamaJson.error("something broke"));
    }

    /** A body that is no JSON at all. */
    static ChatAnswer garbage() {
        return chat -> chat.send(200, "<html>gateway</html>");
    }

    static ChatAnswer hanging() {
        return Chat::hang;
    }

    static ChatAnswer dripping() {
        return chat -> chat.drip(Duration.ofMillis(20));
    }
}
