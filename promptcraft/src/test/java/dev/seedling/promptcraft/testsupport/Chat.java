package dev.seedling.promptcraft.testsupport;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One chat request that waits for its answer. */
public final class Chat {
    private final HttpExchange exchange;
    private final String request;
    private final CountDownLatch closed;

    Chat(HttpExchange exchange, String request, CountDownLatch closed) {
        this.exchange = exchange;
        this.request = request;
        this.closed = closed;
    }

    /** The request's body, JSON. */
    public String request() {
        return request;
    }

    /** Answers with a body of our choice. */
    void send(int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Says nothing until the server closes. */
    void hang() {
        waited(Duration.ofDays(1));
        exchange.close();
    }

    /** Sends headers at once, and then one space at a time until the server closes or the client leaves. */
    void drip(Duration pause) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (exchange;
                OutputStream body = exchange.getResponseBody()) {
            while (!waited(pause)) {
                body.write(' ');
                body.flush();
            }
        }
    }

    /** @return whether the server was closed meanwhile */
    private boolean waited(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
