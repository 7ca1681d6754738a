package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.DiffusionException;
import java.util.regex.Pattern;

/**
 * One file of a repository and what its content must be. The path comes from a server, so it is checked never to leave
 * the folder that it will be put in.
 *
 * @param path relative, parts separated by {@code /}
 * @param bytes its exact size
 * @param source who says what the content must be
 */
public record HubFile(String path, long bytes, Fingerprint fingerprint, Source source) {
    private static final Pattern PATH = Pattern.compile("[^/\\\\:\\p{Cntrl}]+(/[^/\\\\:\\p{Cntrl}]+)*");

    /** Whose word it is that a file is the right one. */
    public enum Source {
        /** Figures that came with Seedling: a changed file at the hub is noticed. */
        CATALOGUE,
        /** Figures that the hub gave in its listing: only damage on the way is noticed. */
        HUB;

        /** For a sentence: "checked against ...". */
        public String words() {
            return this == CATALOGUE ? "the catalogue" : "the hub's own listing";
        }
    }

    public HubFile {
        if (!isSafe(path)) {
            throw new DiffusionException("a file's path must stay inside its repository, was '" + path + "'");
        }
        if (bytes < 0) {
            throw new DiffusionException("the size of %s must be 0 or more, was %d".formatted(path, bytes));
        }
    }

    static boolean isSafe(String path) {
        return PATH.matcher(path).matches() && !("/" + path + "/").contains("/../") && !path.startsWith("~");
    }

    /** The folder it lies in; empty at the repository's root. */
    String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
