package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder where Python's tools keep what they fetched from the hub ({@code HF_HOME}): what is there need not come
 * again. It is only read.
 */
final class HubCache {
    private static final int CHUNK = 1 << 20;

    private final Path folder;

    HubCache(Path folder) {
        this.folder = folder;
    }

    /**
     * Copies a file into its place if the cache has it whole.
     *
     * @return whether it had
     */
    boolean bring(HubRepository repository, HubFile file, Path target) {
        Path blob = folder.resolve("models--" + repository.name().replace("/", "--"))
                .resolve("blobs")
                .resolve(file.fingerprint().hex());
        if (blob.toFile().length() != file.bytes() || !Files.isReadable(blob)) {
            return false;
        }
        try (PartFile part = PartFile.open(file, target)) {
            part.restart(Optional.empty());
            copy(blob, part);
            if (!part.fingerprint().equals(file.fingerprint())) {
                part.restart(Optional.empty());
                return false;
            }
            part.publish();
            return true;
        }
    }

    private static void copy(Path blob, PartFile part) {
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(blob)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                part.append(chunk, read);
            }
        } catch (IOException e) {
            throw new DiffusionException("cannot read " + blob + ": " + FileTrouble.reason(e), e);
        }
    }
}
