package dev.seedling.bot.cli;

import dev.seedling.diffusion.hub.DownloadListener;
import dev.seedling.diffusion.hub.HubFile;
import java.time.Duration;
import java.util.List;

/** A download on the progress line: all files as one, and a sentence for each pause. */
final class FetchProgress implements DownloadListener {
    private final Streams streams;
    private long total;
    private long finished;

    FetchProgress(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void planned(List<HubFile> files, List<HubFile> missing) {
        total = bytes(files);
        finished = total - bytes(missing);
    }

    @Override
    public void progress(HubFile file, long bytes) {
        streams.progress().fetching(finished + bytes, total);
    }

    @Override
    public void waiting(String what, String reason, Duration pause) {
        streams.progress().clear();
        streams.err().println("%s: %s; trying again in %d s".formatted(what, reason, pause.toSeconds()));
    }

    @Override
    public void finished(HubFile file) {
        finished += file.bytes();
        streams.progress().fetching(finished, total);
    }

    private static long bytes(List<HubFile> files) {
        return files.stream().mapToLong(HubFile::bytes).sum();
    }
}
