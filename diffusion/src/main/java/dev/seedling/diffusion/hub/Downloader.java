package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.DiffusionException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Fetches one file whole, or says why not: goes on where it was cut (RFC 9110, section 14), believes no range that it
 * did not ask for, and puts nothing in its place that does not hash to what was promised.
 */
final class Downloader {
    /** How this machine talks to servers. */
    record Line(HubHttp http, Refusals refusals, Retries retries, Duration stall) {}

    /** A file of a repository, and where its content is. */
    record Wanted(HubRepository repository, HubFile file, URI address) {}

    private final Line line;

    /** @param stall how long to wait for the next byte of a body */
    Downloader(HubHttp http, Refusals refusals, Retries retries, Duration stall) {
        this.line = new Line(http, refusals, retries, stall);
    }

    /**
     * Fetches a file into its place.
     *
     * @throws DiffusionException if it cannot be had; what came is kept for the next time, unless it was wrong
     */
    void fetch(HubRepository repository, HubFile file, URI address, Path target, DownloadListener listener) {
        try (PartFile part = PartFile.open(file, target)) {
            Wanted wanted = new Wanted(repository, file, address);
            Receiving receiving = new Receiving(line, wanted, part, listener);
            receiving.receive();
            Fingerprint found = part.fingerprint();
            if (!found.equals(file.fingerprint()) && receiving.isPatchwork()) {
                receiving.startAgain();
                receiving.receive();
                found = part.fingerprint();
            }
            if (!found.equals(file.fingerprint())) {
                part.restart(Optional.empty());
                throw wrongContent(wanted, found);
            }
            part.publish();
            listener.finished(file);
        }
    }

    private static DiffusionException wrongContent(Wanted wanted, Fingerprint found) {
        HubFile file = wanted.file();
        return new DiffusionException(
                "%s of %s is not what it should be: it must have %s by %s, what %s sent has %s; nothing of it was kept"
                        .formatted(
                                file.path(),
                                wanted.repository(),
                                file.fingerprint(),
                                file.source().words(),
                                wanted.address().getHost(),
                                found));
    }
}
