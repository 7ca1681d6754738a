package dev.seedling.diffusion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that travel in the jar, beside a class; whoever asks for one that does not, errs. */
public final class Resource {
    private Resource() {}

    public static String text(Class<?> beside, String name) {
        return new String(bytes(beside, name), UTF_8);
    }

    public static byte[] bytes(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
