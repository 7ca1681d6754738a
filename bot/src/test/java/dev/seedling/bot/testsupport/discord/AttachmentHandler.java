package dev.seedling.bot.testsupport.discord;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Objects;
import java.util.Optional;

/** Gives attachments to those whose address is still valid. */
final class AttachmentHandler implements Handler {
    private final Watch watch;
    private final World world;
    private final Cdn cdn;

    AttachmentHandler(Watch watch, World world, Cdn cdn) {
        this.watch = watch;
        this.world = world;
        this.cdn = cdn;
    }

    @Override
    public void handle(Context context) {
        String expires = Objects.requireNonNullElse(context.queryParam("ex"), "0");
        Optional<PostedFile> file = watch.read(() -> find(context.pathParam("file")));
        if (file.isPresent() && cdn.isValid(expires)) {
            context.contentType(file.get().contentType()).result(file.get().bytes());
        } else {
            context.status(404).result("This content is no longer available.");
        }
    }

    private Optional<PostedFile> find(String id) {
        return world.posts().stream()
                .flatMap(post -> post.files().stream())
                .filter(file -> file.id().equals(id))
                .findFirst();
    }
}
