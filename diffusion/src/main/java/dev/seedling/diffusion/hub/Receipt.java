package dev.seedling.diffusion.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import dev.seedling.diffusion.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was downloaded, and what each file was checked against; it lies in the model's folder, or beside its file.
 *
 * @param repository owner and name
 * @param commit the commit that all files are of
 */
public record Receipt(String repository, String commit, List<HubFile> files) {
    private static final String NAME = "download.json";
    private static final JsonMapper JSON = new JsonMapper();

    public Receipt {
        files = List.copyOf(files);
    }

    /** A file of the receipt as it is found on the disk. */
    public record Finding(HubFile file, State state) {}

    /** What became of a file. */
    public enum State {
        WHOLE,
        MISSING,
        CHANGED
    }

    /**
     * The receipt of a model.
     *
     * @param model its folder or file
     * @return empty where it was not downloaded by us
     * @throws DiffusionException if the receipt cannot be read
     */
    public static Optional<Receipt> of(Path model) {
        Path place = place(model);
        if (!Files.isRegularFile(place)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(place), Receipt.class));
        } catch (JsonProcessingException e) {
            throw new DiffusionException(place + " is no receipt of a download: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new DiffusionException("cannot read " + place + ": " + FileTrouble.reason(e), e);
        }
    }

    /** Reads every file of a model again and compares. Takes as long as reading them does. */
    public List<Finding> check(Path model) {
        return files.stream()
                .map(file -> new Finding(file, state(file, fileOf(model, file))))
                .toList();
    }

    void write(Path model) {
        Path place = place(model);
        try {
            WholeFile.write(
                    place, draft -> JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), this));
        } catch (IOException e) {
            throw new DiffusionException("cannot write " + place + ": " + FileTrouble.reason(e), e);
        }
    }

    static State state(HubFile file, Path place) {
        try {
            if (!Files.isRegularFile(place)) {
                return State.MISSING;
            }
            boolean whole =
                    Files.size(place) == file.bytes() && file.fingerprint().matches(place);
            return whole ? State.WHOLE : State.CHANGED;
        } catch (IOException e) {
            throw new DiffusionException("cannot read " + place + ": " + FileTrouble.reason(e), e);
        }
    }

    private static Path place(Path model) {
        return Files.isDirectory(model) ? model.resolve(NAME) : model.resolveSibling(model.getFileName() + "." + NAME);
    }

    private static Path fileOf(Path model, HubFile file) {
        return Files.isDirectory(model) ? model.resolve(file.path()) : model;
    }
}
