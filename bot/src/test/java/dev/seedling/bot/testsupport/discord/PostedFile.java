package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A file of a message. */
public final class PostedFile {
    private final String id;
    private final Upload upload;
    private final String description;

    PostedFile(String id, Upload upload, String description) {
        this.id = id;
        this.upload = upload;
        this.description = description;
    }

    public String name() {
        return upload.filename();
    }

    /** The alt text. */
    public String description() {
        return description;
    }

    public byte[] bytes() {
        return upload.bytes();
    }

    String id() {
        return id;
    }

    String contentType() {
        return upload.contentType();
    }

    ObjectNode json(String url) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("filename", upload.filename())
                .put("size", upload.size())
                .put("url", url)
                .put("proxy_url", url)
                .put("content_type", upload.contentType())
                .put("description", description);
        image().ifPresent(image -> json.put("width", image.getWidth()).put("height", image.getHeight()));
        return json;
    }

    private Optional<BufferedImage> image() {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(upload.bytes())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
