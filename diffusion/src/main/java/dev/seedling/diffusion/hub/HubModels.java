package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Brings models from the hub. Safe for several threads, also for two that want the same model. */
public final class HubModels {
    private static final Duration CONNECT = Duration.ofSeconds(30);
    private static final Duration STALL = Duration.ofSeconds(60);
    private static final long SPARE_BYTES = 64_000_000; // a disk filled to the last byte helps nobody

    /** How much can be written, so that tests can have small disks. */
    @FunctionalInterface
    interface Disk {
        long usable(Path folder) throws IOException;
    }

    private final HubApi api;
    private final Downloader downloader;
    private final HubCache cache;
    private final Disk disk;

    public HubModels(HubAccess access) {
        this(
                access,
                Retries.Pause.SLEEP,
                Clock.systemUTC(),
                folder -> Files.getFileStore(folder).getUsableSpace());
    }

    HubModels(HubAccess access, Retries.Pause pause, Clock clock, Disk disk) {
        HubHttp http = new HubHttp(access, CONNECT);
        Refusals refusals = new Refusals(access, clock);
        Retries retries = new Retries(pause);
        this.api = new HubApi(http, refusals, retries, STALL);
        this.downloader = new Downloader(http, refusals, retries, STALL);
        this.cache = new HubCache(access.cache());
        this.disk = disk;
    }

    /**
     * Fetches what the engine needs of a model into {@code models}; what is there already, from an earlier or a cut
     * download or in the cache of the hub's other tools, does not come again.
     *
     * @return the model's folder or file
     * @throws DiffusionException if it cannot be had, or the disk is too small for it
     */
    public Path get(ModelSource source, Path models, DownloadListener listener) {
        HubRepository repository = api.pinned(source.repository(), listener);
        List<HubFile> files = needed(source, repository, listener).stream()
                .map(source::expected)
                .toList();
        ModelPlace place = new ModelPlace(source, models);
        List<HubFile> missing = files.stream().filter(file -> !place.has(file)).toList();
        if (!missing.isEmpty()) {
            place.requireOurs(repository);
            requireRoom(models, missing, place);
        }
        listener.planned(files, missing);
        for (HubFile file : missing) {
            fetch(repository, file, place.arrival(file), listener);
        }
        place.settle(files, new Receipt(repository.name(), repository.revision(), files));
        return place.model();
    }

    /** Like the other, for a model of the catalogue, whose good defaults are laid beside it. */
    public Path get(KnownModel known, Path models, DownloadListener listener) {
        Path model = get(known.source(), models, listener);
        if (known.purpose() instanceof Purpose.Paints paints && Files.isDirectory(model)) {
            ModelSettings.write(model, paints.defaults());
        }
        return model;
    }

    private List<HubFile> needed(ModelSource source, HubRepository repository, DownloadListener listener) {
        NeededFiles needed = new NeededFiles(source.repository(), api.files(repository, listener));
        return source.isSingleFile() ? List.of(needed.single(source.file())) : needed.choose();
    }

    private void requireRoom(Path models, List<HubFile> missing, ModelPlace place) {
        long coming = missing.stream()
                .mapToLong(file -> file.bytes() - place.begun(file))
                .sum();
        try {
            Files.createDirectories(models);
            long free = disk.usable(models);
            if (coming + SPARE_BYTES > free) {
                throw new DiffusionException("the disk of %s has too little room: %s are to come, %s are free"
                        .formatted(models, Sizes.of(coming), Sizes.of(free)));
            }
        } catch (IOException e) {
            throw new DiffusionException("cannot write to " + models + ": " + FileTrouble.reason(e), e);
        }
    }

    private void fetch(HubRepository repository, HubFile file, Path arrival, DownloadListener listener) {
        if (cache.bring(repository, file, arrival)) {
            listener.finished(file);
        } else {
            downloader.fetch(repository, file, api.contentOf(repository, file), arrival, listener);
        }
    }
}
