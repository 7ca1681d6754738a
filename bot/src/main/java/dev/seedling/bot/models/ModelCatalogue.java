package dev.seedling.bot.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.hub.KnownModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The models that can be asked for by name: {@code config/models.yaml}. */
public final class ModelCatalogue {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<KnownModel> models;

    private ModelCatalogue(List<KnownModel> models) {
        this.models = List.copyOf(models);
    }

    /**
     * Reads a catalogue.
     *
     * @throws DiffusionException if the file is missing, is no YAML, or holds what a catalogue may not
     */
    public static ModelCatalogue read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw new DiffusionException("the catalogue of models %s cannot be read".formatted(file), e);
        }
    }

    static ModelCatalogue parse(String yaml, String source) {
        JsonNode root;
        try {
            root = YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new DiffusionException(
                    "%s is not valid YAML, line %d: %s"
                            .formatted(
                                    source,
                                    e.getLocation().getLineNr(),
                                    e.getOriginalMessage().lines().findFirst().orElse("")),
                    e);
        }
        List<KnownModel> models = new ArrayList<>();
        root.properties().forEach(entry -> models.add(CatalogueEntry.read(source, entry.getKey(), entry.getValue())));
        return new ModelCatalogue(models);
    }

    public List<KnownModel> models() {
        return models;
    }

    public Optional<KnownModel> named(String name) {
        return models.stream().filter(model -> model.name().equals(name)).findFirst();
    }
}
