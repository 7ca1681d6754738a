package dev.seedling.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CraftCommandTest {
    private final Shell shell = new Shell(new FakeParts(Path.of("")));

    @TempDir
    Path temp;

    @Test
    void prints_the_prompt_first_and_then_what_belongs_to_it() {
        assertThat(shell.run("craft", "--rules", "a", "red", "house,", "no", "people"))
                .isZero();

        assertThat(shell.out().lines()).first().asString().startsWith("a red house");
        assertThat(shell.out()).contains("negative: people").contains("writer: rules");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void json_has_one_object_a_line() throws IOException {
        Path ideas = Files.writeString(temp.resolve("ideas.txt"), "a red house\n\n\"two\" blue boats\r\n");

        assertThat(shell.run("craft", "--json", "--file", ideas.toString())).isZero();

        List<String> lines = shell.out().lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode second = new ObjectMapper().readTree(lines.get(1));
        assertThat(second.get("idea").asText()).isEqualTo("\"two\" blue boats");
        assertThat(second.get("prompt").asText()).contains("blue boats");
        assertThat(second.get("negative").isTextual()).isTrue();
        assertThat(second.get("writer").asText()).isEqualTo("rules");
    }

    @Test
    void a_bad_idea_in_a_file_costs_only_itself() throws IOException {
        Path ideas = Files.writeString(temp.resolve("ideas.txt"), "boat\n" + "x".repeat(3000) + "\nhouse");

        assertThat(shell.run("craft", "--json", "--file", ideas.toString())).isEqualTo(2);

        assertThat(shell.out().lines()).hasSize(2);
        assertThat(shell.err())
                .contains("'%s...': the idea must be at most 2000 characters, was 3000".formatted("x".repeat(60)));
    }

    @Test
    void the_family_shapes_the_prompt() {
        shell.run("craft", "--family", "sprout", "red house");
        String sprout = shell.out();
        shell.run("craft", "--family", "sd15", "red house");

        assertThat(shell.out()).isNotEqualTo(sprout);
    }

    @Test
    void evaluate_prints_a_table_and_passes_when_everything_was_kept() throws IOException {
        Path file = Files.writeString(temp.resolve("ideas.jsonl"), """
                {"prompt":"two blue boats","nouns":["boat"],"counts":[{"count":"two","noun":"boat"}]}
                """);

        assertThat(shell.run("craft", "evaluate", file.toString())).isZero();

        assertThat(shell.out()).contains("| numbers kept with their nouns | >= 99 % | 100.0 % (1 of 1) |");
    }

    @Test
    void evaluate_fails_and_says_what_was_lost() throws IOException {
        Path file = Files.writeString(temp.resolve("ideas.jsonl"), "{\"prompt\":\"a boat\",\"nouns\":[\"whale\"]}");

        assertThat(shell.run("craft", "evaluate", "--misses", file.toString())).isEqualTo(1);

        assertThat(shell.out()).contains("NOUNS: whale");
    }
}
