package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.DiffusionException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a model comes from, and what is known of its files.
 *
 * @param name what the model is called here
 * @param file the one file to take; empty for the diffusers layout
 * @param figures files whose size and hash are known beforehand
 */
public record ModelSource(String name, HubRepository repository, String file, List<HubFile> figures) {
    private static final Pattern NAME = Pattern.compile("[\\w-][\\w.-]*");

    public ModelSource {
        figures = List.copyOf(figures);
        if (!NAME.matcher(name).matches()) {
            throw new DiffusionException(
                    "a model's name must be letters, digits, '-', '_' and '.', was '" + name + "'");
        }
    }

    /**
     * Reads {@code OWNER/NAME}, {@code OWNER/NAME@REVISION}, or either with {@code :FILE.safetensors} behind it.
     *
     * @throws DiffusionException if the text is none of them
     */
    public static ModelSource parse(String text) {
        int colon = text.indexOf(':');
        HubRepository repository = HubRepository.parse(colon < 0 ? text : text.substring(0, colon));
        if (colon < 0) {
            return new ModelSource(repository.shortName(), repository, "", List.of());
        }
        String file = text.substring(colon + 1);
        if (!HubFile.isSafe(file)) {
            throw new DiffusionException("the file after ':' must be one of the repository, was '" + file + "'");
        }
        String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.safetensors$", "");
        return new ModelSource(name, repository, file, List.of());
    }

    boolean isSingleFile() {
        return !file.isEmpty();
    }

    /**
     * The same file with the figures that are known beforehand, where there are any.
     *
     * @throws DiffusionException if the hub offers something else under that name
     */
    HubFile expected(HubFile offered) {
        return figures.stream()
                .filter(known -> known.path().equals(offered.path()))
                .peek(known -> requireUnchanged(known, offered))
                .findFirst()
                .orElse(offered);
    }

    private void requireUnchanged(HubFile known, HubFile offered) {
        boolean comparable = known.fingerprint().kind() == offered.fingerprint().kind();
        if (known.bytes() != offered.bytes()
                || (comparable && !known.fingerprint().equals(offered.fingerprint()))) {
            throw new DiffusionException(
                    "%s of %s has changed at the hub: %s knows %d bytes with %s, the hub has %d bytes with %s"
                            .formatted(
                                    known.path(),
                                    repository,
                                    known.source().words(),
                                    known.bytes(),
                                    known.fingerprint(),
                                    offered.bytes(),
                                    offered.fingerprint()));
        }
    }
}
