package dev.seedling.bot.testsupport.discord;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Requests that the client library is too careful to send. */
final class RawRequest {
    private final DiscordEmulator discord;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param code Discord's own error code; 0 where there is none */
    record Answer(int status, int code, String body) {}

    private RawRequest(DiscordEmulator discord) {
        this.discord = discord;
    }

    static RawRequest to(DiscordEmulator discord) {
        return new RawRequest(discord);
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, json, "Bot " + DiscordEmulator.TOKEN);
    }

    Answer put(String path, String json) throws IOException, InterruptedException {
        return send("PUT", path, json, "Bot " + DiscordEmulator.TOKEN);
    }

    Answer send(String method, String path, String json, String authorization)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(discord.apiUrl() + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        int code = response.body().isBlank()
                ? 0
                : Json.parse(response.body()).path("code").asInt();
        return new Answer(response.statusCode(), code, response.body());
    }
}
