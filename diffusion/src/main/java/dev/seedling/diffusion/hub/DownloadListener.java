package dev.seedling.diffusion.hub;

import java.time.Duration;
import java.util.List;

/** Watches a download. Called on the downloading thread, often; must return quickly. */
public interface DownloadListener {
    /** Watches nothing. */
    DownloadListener NONE = new DownloadListener() {};

    /** The files of the model, and those of them that are not here yet. */
    default void planned(List<HubFile> files, List<HubFile> missing) {}

    /** {@code bytes} of the file's are here. */
    default void progress(HubFile file, long bytes) {}

    /** An attempt to have {@code what}, a file or the listing, failed; the next one comes after a pause. */
    default void waiting(String what, String reason, Duration pause) {}

    /** The file is whole, checked, and in its place. */
    default void finished(HubFile file) {}
}
