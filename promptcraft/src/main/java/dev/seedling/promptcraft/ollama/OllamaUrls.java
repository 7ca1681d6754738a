package dev.seedling.promptcraft.ollama;

import java.net.URI;

/** Addresses below the server's, whether or not it was given with a slash at its end. */
final class OllamaUrls {
    private OllamaUrls() {}

    static URI at(URI base, String path) {
        String text = base.toString();
        return URI.create(text.endsWith("/") ? text + path : text + "/" + path);
    }
}
