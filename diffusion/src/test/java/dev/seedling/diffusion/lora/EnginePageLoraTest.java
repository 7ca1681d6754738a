package dev.seedling.diffusion.lora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnginePageLoraTest {
    @Test
    void the_page_lists_every_kind_of_lora() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../docs/engine.md"));
        List<String> rows = lines.subList(lines.indexOf("<!-- loras -->") + 3, lines.indexOf("<!-- end of loras -->"));

        assertThat(rows)
                .extracting(row -> row.split("\\|", -1)[1].strip())
                .containsExactlyElementsOf(
                        Arrays.stream(Algorithm.values()).map(Algorithm::label).toList());
    }
}
