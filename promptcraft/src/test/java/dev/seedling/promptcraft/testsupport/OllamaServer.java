package dev.seedling.promptcraft.testsupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A server on loopback that speaks Ollama's HTTP interface: {@code /api/chat}, {@code /api/tags}, {@code /api/version},
 * {@code /api/generate} and {@code /api/pull}. What it answers to a chat is a {@link ChatAnswer}; every request's body is
 * kept.
 */
public final class OllamaServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch pulled = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> models = new CopyOnWriteArrayList<>();
    private final List<String> chats = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> loads = new LinkedBlockingQueue<>();
    private final List<String> pulls = new CopyOnWriteArrayList<>();
    private volatile ChatAnswer answer;
    private volatile boolean refusesSchema;
    private volatile String version = "0.12.0";

    private OllamaServer(ChatAnswer answer) throws IOException {
        this.answer = answer;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/api/chat", this::chat);
        server.createContext("/api/tags", exchange -> send(exchange, 200, OllamaJson.tags(models)));
        server.createContext("/api/version", exchange -> send(exchange, 200, OllamaJson.version(version)));
        server.createContext("/api/generate", exchange -> {
            loads.add(OllamaJson.modelOf(read(exchange)));
            send(exchange, 200, "{\"done\":true}");
        });
        server.createContext("/api/pull", this::pull);
        server.start();
    }

    /** A server that has the model {@code tiny} and answers every chat alike. */
    public static OllamaServer answering(ChatAnswer answer) throws IOException {
        OllamaServer server = new OllamaServer(answer);
        server.models.add("tiny");
        return server;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on chats are answered so. */
    public void answer(ChatAnswer next) {
        answer = next;
    }

    /** Makes the server have exactly these models. */
    public void models(String... names) {
        models.clear();
        models.addAll(List.of(names));
    }

    /** Makes the server one from before 0.5, which knows "format" as a word only. */
    public void refuseSchemas() {
        version = "0.4.7";
        refusesSchema = true;
    }

    /** The bodies of the chat requests so far, in order. */
    public List<String> chats() {
        return List.copyOf(chats);
    }

    /** The bodies of the pull requests so far, in order. */
    public List<String> pulls() {
        return List.copyOf(pulls);
    }

    /** The next model that was loaded without a question, waiting for it if need be. */
    public Optional<String> nextLoad(Duration patience) throws InterruptedException {
        return Optional.ofNullable(loads.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Waits until a model was pulled. */
    public void awaitPull(Duration patience) {
        try {
            if (!pulled.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("no model was pulled within " + patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void chat(HttpExchange exchange) throws IOException {
        String request = read(exchange);
        chats.add(request);
        String model = OllamaJson.modelOf(request);
        if (!models.contains(model)) {
            send(exchange, 404, OllamaJson.error("model '" + model + "' not found"));
            return;
        }
        if (refusesSchema && OllamaJson.hasSchema(request)) {
            send(
                    exchange,
                    400,
                    OllamaJson.error("json: cannot unmarshal object into Go struct field .format of type string"));
            return;
        }
        answer.give(new Chat(exchange, request, closed));
    }

    private void pull(HttpExchange exchange) throws IOException {
        String request = read(exchange);
        pulls.add(request);
        models.add(OllamaJson.modelOf(request));
        send(exchange, 200, OllamaJson.pulled());
        pulled.countDown();
    }

    private static String read(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
