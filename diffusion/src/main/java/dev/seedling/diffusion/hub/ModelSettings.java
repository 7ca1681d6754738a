package dev.seedling.diffusion.hub;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import dev.seedling.diffusion.PaintDefaults;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file in a model's folder that tells the engine what suits the model; the user may edit it. */
final class ModelSettings {
    private static final String NAME = "seedling.json";
    private static final JsonMapper JSON = new JsonMapper();

    private ModelSettings() {}

    /** Leaves a file that is there as it is. */
    static void write(Path folder, PaintDefaults defaults) {
        ObjectNode settings = JSON.createObjectNode();
        settings.put("size", defaults.size().toString());
        settings.put("steps", defaults.steps());
        settings.put("guidance", defaults.guidance());
        settings.put("sampler", defaults.sampler().sampler());
        settings.put("spacing", defaults.sampler().spacing());
        Path file = folder.resolve(NAME);
        try {
            Files.writeString(file, settings.toPrettyString() + "\n", StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            return; // the user's own word, or ours from before
        } catch (IOException e) {
            throw new DiffusionException("cannot write " + file + ": " + FileTrouble.reason(e), e);
        }
    }
}
