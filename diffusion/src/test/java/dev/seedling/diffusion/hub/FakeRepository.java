package dev.seedling.diffusion.hub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A repository of made-up files, listed and served as the hub does it. */
final class FakeRepository {
    static final String NAME = "someone/something";
    static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    FakeRepository with(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    byte[] content(String path) {
        return files.getOrDefault(path, new byte[0]);
    }

    /** Serves the listing and every file. */
    void on(HubServer server) {
        server.on(
                "/api/models/%s/revision/main".formatted(NAME),
                Replies.json("{\"id\":\"%s\",\"sha\":\"%s\"}".formatted(NAME, COMMIT)));
        server.on("/api/models/%s/tree/%s".formatted(NAME, COMMIT), Replies.json(listing(files)));
        files.forEach((path, content) -> server.on(contentPath(path), Replies.content(content)));
    }

    static String contentPath(String path) {
        return "/%s/resolve/%s/%s".formatted(NAME, COMMIT, path);
    }

    static String listing(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> entry(file.getKey(), file.getValue()))
                .collect(Collectors.joining(",", "[{\"type\":\"directory\",\"path\":\"unet\",\"size\":0},", "]"));
    }

    /** Weights are kept as large files, the rest in git. */
    private static String entry(String path, byte[] content) {
        String blob =
                hash("SHA-1", concat(("blob " + content.length + "\0").getBytes(StandardCharsets.UTF_8), content));
        String lfs = path.endsWith(".json") || path.endsWith(".txt")
                ? ""
                : ",\"lfs\":{\"oid\":\"%s\",\"size\":%d,\"pointerSize\":130}"
                        .formatted(hash("SHA-256", content), content.length);
        return "{\"type\":\"file\",\"oid\":\"%s\",\"size\":%d,\"path\":\"%s\"%s}"
                .formatted(blob, content.length, path, lfs);
    }

    static String hash(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
