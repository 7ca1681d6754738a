package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.DiffusionException;
import java.util.regex.Pattern;

/**
 * A repository of the hub at one revision.
 *
 * @param name owner and name, such as {@code stabilityai/sd-turbo}
 * @param revision a branch, a tag or a commit
 */
public record HubRepository(String name, String revision) {
    private static final String MAIN = "main";
    private static final Pattern NAME = Pattern.compile("[\\w-][\\w.-]*/[\\w-][\\w.-]*");
    private static final Pattern REVISION = Pattern.compile("[\\w-][\\w./-]*");

    public HubRepository {
        if (!NAME.matcher(name).matches()) {
            throw new DiffusionException(
                    "a repository must be OWNER/NAME, such as stabilityai/sd-turbo, was '" + name + "'");
        }
        if (!REVISION.matcher(revision).matches() || revision.contains("..")) {
            throw new DiffusionException("a revision must be a branch, a tag or a commit, was '" + revision + "'");
        }
    }

    /**
     * Reads {@code OWNER/NAME} or {@code OWNER/NAME@REVISION}.
     *
     * @throws DiffusionException if the text is neither
     */
    public static HubRepository parse(String text) {
        int at = text.indexOf('@');
        return at < 0
                ? new HubRepository(text, MAIN)
                : new HubRepository(text.substring(0, at), text.substring(at + 1));
    }

    public HubRepository at(String newRevision) {
        return new HubRepository(name, newRevision);
    }

    /** The part after the owner. */
    public String shortName() {
        return name.substring(name.indexOf('/') + 1);
    }

    @Override
    public String toString() {
        return revision.equals(MAIN) ? name : name + "@" + revision;
    }
}
