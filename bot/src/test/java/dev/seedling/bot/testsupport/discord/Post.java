package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A message as it is stored. Changed and read under the {@link Watch}. */
final class Post {
    /** "The bot is thinking". */
    static final int LOADING = 1 << 7;

    private final String id;
    private final Channel channel;
    private final Account author;
    private final Optional<Interaction> interaction;
    private final Optional<Post> repliedTo;
    private final Optional<String> nonce;
    private String content = "";
    private List<JsonNode> components = List.of();
    private List<JsonNode> embeds = List.of();
    private List<PostedFile> files = List.of();
    private int flags;
    private Mentions mentions = new Mentions(Set.of(), false);
    private Optional<Instant> edited = Optional.empty();

    Post(
            String id,
            Channel channel,
            Account author,
            Optional<Interaction> interaction,
            Optional<Post> repliedTo,
            Optional<String> nonce) {
        this.id = id;
        this.channel = channel;
        this.author = author;
        this.interaction = interaction;
        this.repliedTo = repliedTo;
        this.nonce = nonce;
    }

    /** Takes over what a form says, and leaves what it is silent about. */
    void apply(MessageForm form, Supplier<String> ids) {
        form.content().ifPresent(text -> content = text);
        form.components().ifPresent(list -> components = list);
        form.embeds().ifPresent(list -> embeds = list);
        files = filesAfter(form, ids);
        flags |= form.flags();
    }

    private List<PostedFile> filesAfter(MessageForm form, Supplier<String> ids) {
        Map<String, PostedFile> kept = new HashMap<>();
        files.forEach(file -> kept.put(file.id(), file));
        List<PostedFile> after = new ArrayList<>();
        Map<Integer, Upload> unnamed = new HashMap<>(form.uploads());
        if (form.attachments().isEmpty()) {
            after.addAll(files);
        }
        for (JsonNode entry : form.attachments().orElse(List.of())) {
            String description = entry.path("description").asText("");
            form.uploadOf(entry).ifPresent(upload -> {
                after.add(new PostedFile(ids.get(), upload, description));
                unnamed.values().remove(upload);
            });
            Optional.ofNullable(kept.get(entry.path("id").asText())).ifPresent(after::add);
        }
        unnamed.values().forEach(upload -> after.add(new PostedFile(ids.get(), upload, "")));
        return List.copyOf(after);
    }

    void markEdited(Instant when) {
        edited = Optional.of(when);
    }

    void think(int newFlags) {
        flags = LOADING | newFlags;
    }

    void stopThinking() {
        flags &= ~LOADING;
    }

    void pings(Mentions whom) {
        mentions = whom;
    }

    /** All the text that people see, from the content or from the newer components. */
    String text() {
        String displayed = ComponentRules.flatten(components).stream()
                .filter(component -> ComponentRules.type(component) == ComponentRules.TEXT)
                .map(component -> component.path("content").asText())
                .collect(Collectors.joining("\n"));
        return displayed.isEmpty() ? content : content + displayed;
    }

    PostedMessage snapshot() {
        return new PostedMessage(
                id,
                channel,
                author.name(),
                text(),
                List.copyOf(components),
                files,
                flags,
                nonce,
                repliedTo.map(Post::id),
                mentions);
    }

    String id() {
        return id;
    }

    Channel channel() {
        return channel;
    }

    Account author() {
        return author;
    }

    Optional<Interaction> interaction() {
        return interaction;
    }

    Optional<Post> repliedTo() {
        return repliedTo;
    }

    Optional<String> nonce() {
        return nonce;
    }

    String content() {
        return content;
    }

    List<JsonNode> components() {
        return components;
    }

    List<JsonNode> embeds() {
        return embeds;
    }

    List<PostedFile> files() {
        return files;
    }

    int flags() {
        return flags;
    }

    Mentions mentions() {
        return mentions;
    }

    Optional<Instant> edited() {
        return edited;
    }
}
