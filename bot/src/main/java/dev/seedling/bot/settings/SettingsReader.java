package dev.seedling.bot.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads settings: the defaults, over them a YAML file, over that the environment. {@code SEEDLING_QUEUE_ATTEMPTS} sets
 * {@code queue.attempts}; {@code DISCORD_TOKEN} and {@code OLLAMA_HOST} are understood as everywhere else.
 */
public final class SettingsReader {
    /** Read from the home folder if it is there and no other file is named. */
    private static final Path USUAL_FILE = Path.of("config", "seedling.yaml");

    private static final YAMLMapper YAML = SettingsMapper.create();

    private final Map<String, String> environment;
    private final Path home;

    /** @param home where the usual file and relative folders start */
    public SettingsReader(Map<String, String> environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    /** Reads the file that {@code SEEDLING_CONFIG} names, or else the usual one, or else none. */
    public Settings read() {
        return file().map(this::read).orElseGet(() -> settingsFrom(SettingsTree.of(YAML, Settings.DEFAULTS)));
    }

    /** The file that {@link #read()} reads. */
    public Optional<Path> file() {
        String named = environment.getOrDefault(Environment.CONFIG_FILE, "");
        return named.isBlank()
                ? Optional.of(home.resolve(USUAL_FILE)).filter(Files::exists)
                : Optional.of(Path.of(named));
    }

    /** @throws SettingsException if the file is missing, is no YAML, or holds a key or value that is not allowed */
    public Settings read(Path file) {
        SettingsTree tree = SettingsTree.of(YAML, Settings.DEFAULTS);
        tree.overlay(parse(file), file.toString());
        return settingsFrom(tree);
    }

    private Settings settingsFrom(SettingsTree tree) {
        new Environment(environment).overrides(tree);
        try {
            return YAML.treeToValue(tree.root(), Settings.class).in(home);
        } catch (ValueInstantiationException e) {
            if (e.getCause() instanceof SettingsException complaint) {
                throw complaint.foundIn(tree.sourceOf(complaint.key()));
            }
            throw complaint(tree, e);
        } catch (JsonMappingException e) {
            throw complaint(tree, e);
        } catch (JsonProcessingException e) {
            throw new SettingsException("the settings cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static JsonNode parse(Path file) {
        try {
            JsonNode root = YAML.readTree(Files.readString(file, StandardCharsets.UTF_8));
            if (root.isMissingNode() || root.isNull()) {
                return YAML.createObjectNode();
            }
            if (root instanceof ObjectNode) {
                return root;
            }
            throw new SettingsException("%s must hold keys and values, was %s"
                    .formatted(file, root.getNodeType().name().toLowerCase(Locale.ROOT)));
        } catch (JsonProcessingException e) {
            throw new SettingsException(
                    "%s is not valid YAML, line %d: %s"
                            .formatted(file, e.getLocation().getLineNr(), firstLine(e.getOriginalMessage())),
                    e);
        } catch (IOException e) {
            throw new SettingsException("the settings file %s cannot be read".formatted(file), e);
        }
    }

    private static SettingsException complaint(SettingsTree tree, JsonMappingException e) {
        String key = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        String complaint = "must be %s, was '%s'".formatted(allowed(e), visible(tree.textOf(key)));
        return new SettingsException(key, complaint).foundIn(tree.sourceOf(key));
    }

    private static String allowed(JsonMappingException e) {
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return Arrays.stream(format.getTargetType().getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (e.getCause() instanceof IllegalArgumentException cause && cause.getMessage() != null) {
            return cause.getMessage();
        }
        return "another kind of value";
    }

    /** A control character would do something to the terminal, and show nothing. */
    private static String visible(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
