package dev.seedling.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.family.Families;
import dev.seedling.diffusion.family.ModelFamily;
import dev.seedling.diffusion.family.Traits;
import dev.seedling.diffusion.sampling.Sampler;
import dev.seedling.diffusion.sampling.Samplers;
import dev.seedling.diffusion.sampling.SchedulerConfig;
import dev.seedling.diffusion.sampling.Spacing;
import dev.seedling.diffusion.text.LoraTag;
import dev.seedling.diffusion.text.Prompt;
import dev.seedling.diffusion.text.PromptPart;
import dev.seedling.diffusion.text.PromptSyntax;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of docs/engine.md say what the catalogues say. */
class EnginePageTest {
    private static final Traits SD15 =
            new Traits(4, 4, 768, false, false, false, false, Set.of(), List.of(320, 640, 1280, 1280));

    private static final Path PAGE = Path.of("../docs/engine.md");
    private static final Pattern PROMPT = Pattern.compile("\\| `(.+?)` \\| (.+) \\|");

    @Test
    void families() throws IOException {
        List<String> table = new ArrayList<>(
                List.of("| family | size | steps | guidance | sampler | previews |", "|---|---|---|---|---|---|"));
        for (ModelFamily family : Families.all()) {
            PaintDefaults usual = family.defaults();
            table.add("| `%s` | %s | %d | %s | `%s:%s` | `%s` |"
                    .formatted(
                            family.name(),
                            usual.size(),
                            usual.steps(),
                            plain(usual.guidance()),
                            usual.sampler().sampler(),
                            usual.sampler().spacing(),
                            family.tinyAutoencoder()));
        }

        assertThat(block("families")).isEqualTo(table);
    }

    @Test
    void samplers() throws IOException {
        SchedulerConfig config =
                SchedulerConfig.parse(Families.all().get(0).scheduler(SD15), "the first family's settings");
        List<String> table =
                new ArrayList<>(List.of("| sampler | in the WebUI | in diffusers | spacings |", "|---|---|---|---|"));
        for (Samplers.Entry entry : Samplers.all()) {
            Sampler sampler = Samplers.named(entry.name(), config);
            table.add("| `%s` | %s | %s | %s |"
                    .formatted(
                            entry.name(),
                            entry.label(),
                            entry.schedulerClass(),
                            sampler.spacings().stream()
                                    .sorted()
                                    .map(Spacing::label)
                                    .collect(Collectors.joining(", "))));
        }

        assertThat(block("samplers")).isEqualTo(table);
    }

    @Test
    void prompts() throws IOException {
        List<String> rows = block("prompts").subList(2, block("prompts").size());

        for (String row : rows) {
            Matcher cells = PROMPT.matcher(row);
            assertThat(cells.matches()).as(row).isTrue();
            assertThat(told(PromptSyntax.parse(cells.group(1)))).as(row).isEqualTo(cells.group(2));
        }
        assertThat(rows).hasSizeGreaterThan(7);
    }

    private static String told(Prompt prompt) {
        List<String> told = new ArrayList<>();
        for (PromptPart part : prompt.parts()) {
            if (part instanceof PromptPart.Words words) {
                told.add("`" + words.text() + "`" + weight(words.weight()));
            } else if (part instanceof PromptPart.Embedding embedding) {
                told.add("vectors of " + embedding.name() + weight(embedding.weight()));
            } else {
                told.add("new chunk");
            }
        }
        for (LoraTag lora : prompt.loras()) {
            told.add("LoRA " + lora.name() + weight(lora.weight()));
        }
        return String.join(", ", told);
    }

    private static String weight(double weight) {
        return weight == 1 ? "" : " × " + plain(weight);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static List<String> block(String name) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int from = lines.indexOf("<!-- %s -->".formatted(name));
        int to = lines.indexOf("<!-- end of %s -->".formatted(name));
        assertThat(from).as("the beginning of the table of " + name).isNotNegative();
        assertThat(to).as("the end of the table of " + name).isGreaterThan(from);
        return lines.subList(from + 1, to);
    }
}
