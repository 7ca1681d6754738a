package dev.seedling.diffusion.hub;

import java.net.URI;

/**
 * A model of the catalogue.
 *
 * @param title its full name
 * @param family as the engine calls it
 * @param licence its name; the user accepts it by downloading
 * @param licenceUrl where it can be read
 */
public record KnownModel(
        ModelSource source, String title, String family, String licence, URI licenceUrl, Purpose purpose) {
    public String name() {
        return source.name();
    }

    /** Bytes of the files whose size is known beforehand; the others are small. */
    public long knownBytes() {
        return source.figures().stream().mapToLong(HubFile::bytes).sum();
    }
}
