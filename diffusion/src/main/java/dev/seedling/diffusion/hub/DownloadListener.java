package dev.seedling.diffusion.hub;

import java.time.Duration;

/** Watches a download. Called on the downloading thread, often; must return quickly. */
public interface DownloadListener {
    /** Watches nothing. */
    DownloadListener NONE = new DownloadListener() {};

    /** What will be fetched: {@code bytes} in {@code files} files, less what is already here. */
    default void planned(int files, long bytes, long alreadyHere) {}

    /** {@code bytes} of the file's are here. */
    default void progress(HubFile file, long bytes) {}

    /** An attempt failed; the next one comes after a pause. */
    default void waiting(HubFile file, String reason, Duration pause) {}

    /** The file is whole, checked, and in its place. */
    default void finished(HubFile file) {}
}
