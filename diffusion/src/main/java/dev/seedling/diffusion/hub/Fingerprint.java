package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.DiffusionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a file's content must hash to.
 *
 * @param hex lower case
 */
public record Fingerprint(Kind kind, String hex) {
    private static final int CHUNK = 1 << 20;

    /** The hub keeps large files by their SHA-256, small ones as git does. */
    public enum Kind {
        SHA256("SHA-256", 64),
        /** SHA-1 of the words {@code blob SIZE}, a zero byte and the content. */
        GIT_BLOB("SHA-1", 40);

        private final String algorithm;
        private final int digits;

        Kind(String algorithm, int digits) {
            this.algorithm = algorithm;
            this.digits = digits;
        }
    }

    public Fingerprint {
        hex = hex.toLowerCase(Locale.ROOT);
        if (!hex.matches("[0-9a-f]{" + kind.digits + "}")) {
            throw new DiffusionException("a %s must be %d hex digits, was '%s'".formatted(kind, kind.digits, hex));
        }
    }

    public static Fingerprint sha256(String hex) {
        return new Fingerprint(Kind.SHA256, hex);
    }

    public static Fingerprint gitBlob(String hex) {
        return new Fingerprint(Kind.GIT_BLOB, hex);
    }

    /** Reads a whole file and says what it hashes to. */
    static Fingerprint of(Kind kind, Path file) throws IOException {
        MessageDigest digest = digest(kind);
        if (kind == Kind.GIT_BLOB) {
            digest.update(("blob " + Files.size(file) + "\0").getBytes(StandardCharsets.US_ASCII));
        }
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return new Fingerprint(kind, HexFormat.of().formatHex(digest.digest()));
    }

    boolean matches(Path file) throws IOException {
        return equals(of(kind, file));
    }

    private static MessageDigest digest(Kind kind) {
        try {
            return MessageDigest.getInstance(kind.algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has both
        }
    }

    @Override
    public String toString() {
        return kind.algorithm + " " + hex;
    }
}
