package dev.seedling.bot.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A channel in memory, which outlives the studios that post to it. */
final class FakeCourier implements Courier {
    record Post(String job, Path png) {}

    record Apology(String job, String sentence) {}

    final List<Post> posts = new CopyOnWriteArrayList<>();
    final List<Apology> apologies = new CopyOnWriteArrayList<>();
    final Map<String, List<Progress>> news = new ConcurrentHashMap<>();
    volatile Consumer<Job> beforePosting = job -> {};
    volatile Consumer<Job> afterPosting = job -> {};
    private final String name;

    FakeCourier(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void progress(Job job, Progress progress) {
        news.computeIfAbsent(job.id(), id -> new CopyOnWriteArrayList<>()).add(progress);
    }

    @Override
    public String deliver(Job job, Path png) {
        beforePosting.accept(job);
        Optional<String> before = messageOf(job.id());
        if (before.isPresent()) {
            return before.get();
        }
        posts.add(new Post(job.id(), png));
        afterPosting.accept(job);
        return messageOf(job.id()).orElseThrow();
    }

    @Override
    public void apologise(Job job, String sentence) {
        apologies.add(new Apology(job.id(), sentence));
    }

    Optional<String> messageOf(String jobId) {
        return posts.stream()
                .filter(post -> post.job().equals(jobId))
                .map(post -> "message-" + post.job())
                .findFirst();
    }
}
