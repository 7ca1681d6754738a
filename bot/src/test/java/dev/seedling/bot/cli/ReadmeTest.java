package dev.seedling.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.seedling.bot.console.ExtraOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

/** What the README lists is what there is. Run from the module's folder, as Maven does. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern COMMAND = Pattern.compile("^\\| `([^`]+)` \\|");
    private static final Pattern KEY_AND_DEFAULT = Pattern.compile("^\\| (`[^`]+` \\| `[^`]+`) \\|$");

    @Test
    void its_commands_are_those_of_the_catalogue() throws IOException {
        assertThat(listed("commands", COMMAND)).containsExactlyElementsOf(commands());
    }

    @Test
    void its_settings_are_those_of_the_settings_file_with_the_same_defaults() throws IOException {
        JsonNode settings =
                new YAMLMapper().readTree(ROOT.resolve("config/seedling.yaml").toFile());

        assertThat(listed("settings", KEY_AND_DEFAULT)).containsExactlyElementsOf(keysAndDefaults("", settings));
    }

    /** What the page says of options is not generated; that it speaks of them is checked. */
    @Test
    void the_page_of_the_engine_speaks_of_every_option_for_pictures() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/engine.md"));

        assertThat(CommandSpec.forAnnotatedObject(new ExtraOptions())
                        .optionsMap()
                        .keySet())
                .hasSizeGreaterThan(8)
                .allSatisfy(option -> assertThat(page).contains(option));
    }

    private static List<String> listed(String section, Pattern row) throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String table = readme.substring(readme.indexOf("<!-- " + section), readme.indexOf("<!-- end of " + section));
        return table.lines()
                .flatMap(line -> row.matcher(line).results())
                .map(cells -> cells.group(1))
                .toList();
    }

    private static List<String> commands() {
        Shell shell = new Shell(new FakeParts(Path.of("")));
        shell.run("--help");
        return shell.out()
                .lines()
                .dropWhile(line -> !line.equals("Commands:"))
                .skip(1)
                .filter(line -> line.matches(" {2}\\S.*"))
                .map(line -> line.strip().replaceFirst("\\s.*", ""))
                .toList();
    }

    private static List<String> keysAndDefaults(String prefix, JsonNode node) {
        List<String> rows = new ArrayList<>();
        node.properties().forEach(entry -> {
            String key = prefix + entry.getKey();
            if (entry.getValue().isObject()) {
                rows.addAll(keysAndDefaults(key + ".", entry.getValue()));
            } else {
                rows.add("`%s` | `%s`".formatted(key, shown(entry.getValue())));
            }
        });
        return rows;
    }

    /** As the settings file writes it: lists and empty texts in quotation marks. */
    private static String shown(JsonNode value) {
        return value.isArray() || value.asText().isEmpty() ? value.toString().replace(",", ", ") : value.asText();
    }
}
