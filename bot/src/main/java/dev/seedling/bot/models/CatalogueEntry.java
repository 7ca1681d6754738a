package dev.seedling.bot.models;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.hub.Fingerprint;
import dev.seedling.diffusion.hub.HubFile;
import dev.seedling.diffusion.hub.HubRepository;
import dev.seedling.diffusion.hub.KnownModel;
import dev.seedling.diffusion.hub.ModelSource;
import dev.seedling.diffusion.hub.Purpose;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One model of the catalogue as it is written; complaints name the file and the key. */
final class CatalogueEntry {
    private static final Set<String> KEYS = Set.of(
            "title",
            "repository",
            "revision",
            "file",
            "family",
            "licence",
            "licence-url",
            "decodes",
            "size",
            "steps",
            "guidance",
            "sampler",
            "spacing",
            "files");

    private final String place;
    private final JsonNode node;

    private CatalogueEntry(String place, JsonNode node) {
        this.place = place;
        this.node = node;
    }

    /** @throws DiffusionException if a key is unknown or missing, or a value is not allowed */
    static KnownModel read(String source, String name, JsonNode node) {
        CatalogueEntry entry = new CatalogueEntry(source + ": " + name, node);
        try {
            return entry.model(name);
        } catch (DiffusionException e) {
            String sentence = String.valueOf(e.getMessage());
            throw sentence.startsWith(source) ? e : new DiffusionException(entry.place + ": " + sentence, e);
        }
    }

    private KnownModel model(String name) {
        node.properties().forEach(key -> {
            if (!KEYS.contains(key.getKey())) {
                throw wrong(key.getKey(), "is not a known key; allowed are " + String.join(", ", sorted(KEYS)));
            }
        });
        HubRepository repository = new HubRepository(text("repository"), text("revision"));
        return new KnownModel(
                new ModelSource(name, repository, node.path("file").asText(), figures()),
                text("title"),
                text("family"),
                text("licence"),
                URI.create(text("licence-url")),
                node.has("decodes") ? new Purpose.Decodes(texts("decodes")) : new Purpose.Paints(defaults()));
    }

    private PaintDefaults defaults() {
        return new PaintDefaults(
                ImageSize.parse(text("size")),
                (int) number("steps"),
                number("guidance"),
                SamplerChoice.of(text("sampler"), text("spacing")));
    }

    private List<HubFile> figures() {
        List<HubFile> figures = new ArrayList<>();
        node.path("files").properties().forEach(file -> {
            CatalogueEntry figure = new CatalogueEntry(place + ": " + file.getKey(), file.getValue());
            figures.add(new HubFile(
                    file.getKey(),
                    (long) figure.number("bytes"),
                    Fingerprint.sha256(figure.text("sha256")),
                    HubFile.Source.CATALOGUE));
        });
        return figures;
    }

    private String text(String key) {
        JsonNode value = node.path(key);
        if (!value.isValueNode() || value.asText().isBlank()) {
            throw wrong(key, "must be a text, was " + (value.isMissingNode() ? "missing" : value));
        }
        return value.asText();
    }

    private List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        node.path(key).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private double number(String key) {
        JsonNode value = node.path(key);
        if (!value.isNumber()) {
            throw wrong(key, "must be a number, was " + (value.isMissingNode() ? "missing" : value));
        }
        return value.doubleValue();
    }

    private DiffusionException wrong(String key, String complaint) {
        return new DiffusionException("%s: %s %s".formatted(place, key, complaint));
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }
}
