package dev.seedling.diffusion.hub;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Answers that servers really give, honest and other. */
final class Replies {
    static final String ETAG = "\"v1\"";

    private Replies() {}

    /** The content, or the range of it that is asked for. */
    static HubServer.Reply content(byte[] content) {
        return exchange -> {
            int start = start(exchange);
            send(exchange, content, start, content.length - start);
        };
    }

    /** Promises all that is asked for and cuts the connection after {@code bytes} of it. */
    static HubServer.Reply cutAfter(int bytes, byte[] content) {
        return exchange -> send(exchange, content, start(exchange), bytes);
    }

    /** Sends a part, then nothing, and leaves the connection open until {@code end}. */
    static HubServer.Reply stallAfter(int bytes, byte[] content, CountDownLatch end) {
        return exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, bytes);
            exchange.getResponseBody().flush();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Sends the whole content with 200, whatever range is asked for. */
    static HubServer.Reply ignoringRanges(byte[] content) {
        return exchange -> {
            exchange.getResponseHeaders().set("ETag", ETAG);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        };
    }

    /** Says 206 and a range, and sends these bytes. */
    static HubServer.Reply range(String contentRange, byte[] sent) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Range", contentRange);
            exchange.sendResponseHeaders(206, sent.length);
            exchange.getResponseBody().write(sent);
        };
    }

    static HubServer.Reply status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    static HubServer.Reply redirect(URI to) {
        return status(302, "Location", to.toString());
    }

    static HubServer.Reply json(String text, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private static int start(HttpExchange exchange) {
        String range = exchange.getRequestHeaders().getFirst("Range");
        String condition = exchange.getRequestHeaders().getFirst("If-Range");
        boolean whole = range == null || (condition != null && !condition.equals(ETAG));
        return whole ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    }

    private static void send(HttpExchange exchange, byte[] content, int start, int bytes) throws IOException {
        exchange.getResponseHeaders().set("ETag", ETAG);
        int promised = content.length - start;
        if (start > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes %d-%d/%d".formatted(start, content.length - 1, content.length));
        }
        exchange.sendResponseHeaders(start > 0 ? 206 : 200, promised);
        OutputStream body = exchange.getResponseBody();
        body.write(Arrays.copyOfRange(content, start, start + Math.min(bytes, promised)));
        body.flush();
    }
}
