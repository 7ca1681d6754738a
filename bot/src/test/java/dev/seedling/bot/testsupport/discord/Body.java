package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request's JSON, and the files beside it where it is multipart; {@code files[3]} has the key 3. A request that is
 * a JSON array has it under {@link #LIST}.
 */
record Body(ObjectNode json, Map<Integer, Upload> uploads) {
    static final String LIST = "list";

    private static final Pattern FILE_FIELD = Pattern.compile("files\\[(\\d{1,2})]");

    static Body of(Context context) {
        if (!context.isMultipartFormData()) {
            return new Body(object(context.body()), Map.of());
        }
        Map<Integer, Upload> uploads = new TreeMap<>();
        context.uploadedFileMap().forEach((field, files) -> {
            Matcher name = FILE_FIELD.matcher(field);
            if (name.matches()) {
                uploads.put(Integer.valueOf(name.group(1)), read(files.get(0)));
            }
        });
        return new Body(object(Objects.requireNonNullElse(context.formParam("payload_json"), "{}")), uploads);
    }

    private static ObjectNode object(String text) {
        JsonNode json = Json.parse(text.isBlank() ? "{}" : text);
        if (json instanceof ArrayNode list) {
            return Json.object().set(LIST, list);
        }
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw ApiError.invalidForm("", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
    }

    private static Upload read(UploadedFile file) {
        try (InputStream content = file.content()) {
            String type = Objects.requireNonNullElse(file.contentType(), "application/octet-stream");
            return new Upload(file.filename(), type, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
