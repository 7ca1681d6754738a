package dev.seedling.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seedling.bot.studio.Courier;
import dev.seedling.bot.studio.FakeScribe;
import dev.seedling.bot.studio.Job;
import dev.seedling.bot.studio.Order;
import dev.seedling.bot.studio.Origin;
import dev.seedling.bot.studio.Progress;
import dev.seedling.bot.studio.Requester;
import dev.seedling.bot.studio.Studio;
import dev.seedling.bot.studio.Wishes;
import dev.seedling.promptcraft.guard.Blocked;
import dev.seedling.promptcraft.guard.Policies;
import dev.seedling.promptcraft.guard.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
    void what_was_understood_is_said_in_the_language_of_the_idea() throws IOException {
        assertThat(shell.run("craft", "--rules", "bitte", "ein", "rotes", "Haus,", "keine", "Menschen"))
                .isZero();
        assertThat(shell.out().lines()).contains("Verstanden: ein rotes Haus. Nicht im Bild: Menschen.");

        shell.run("craft", "--rules", "--json", "una", "casa", "roja");

        assertThat(new ObjectMapper().readTree(shell.out()).get("understood").asText())
                .isEqualTo("Entendido: una casa roja.");
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
    void variants_differ_and_say_in_what() {
        assertThat(shell.run("craft", "--rules", "--variants", "4", "a", "red", "house"))
                .isZero();

        List<String> prompts = shell.out()
                .lines()
                .filter(line -> line.startsWith("a red house"))
                .toList();
        assertThat(prompts).hasSize(4).doesNotHaveDuplicates();
        assertThat(shell.out()).contains("differs: lighting: ");
        assertThat(shell.run("craft", "--rules", "--variants", "9", "a", "house"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("variants must be 1 to 8, was 9");
    }

    @Test
    void explain_tells_whose_each_piece_is() {
        assertThat(shell.run("craft", "--rules", "--explain", "a", "red", "house,", "oil", "painting"))
                .isZero();

        assertThat(shell.out())
                .containsPattern("subject +\\d+ tokens {2}a red house \\(you said it; weighs: red, house\\)")
                .containsPattern("medium +\\d+ tokens {2}oil painting \\(you said it")
                .contains("(added: the idea leaves the lighting open")
                .contains("tokens in all");
    }

    @Test
    void explain_names_files_apart_from_words() {
        assertThat(shell.run("craft", "--rules", "--explain", "a red house <lora:film:0.8>, oil painting"))
                .isZero();

        assertThat(shell.out())
                .containsPattern("subject +\\d+ tokens {2}a red house \\(you said it; weighs: red, house\\)")
                .containsPattern("file +<lora:film:0.8> \\(mixed into the model");
    }

    @Test
    void evaluate_measures_hand_written_replies_beside_the_rules() {
        assertThat(shell.run("craft", "evaluate", "--recorded")).isZero();

        assertThat(shell.out().lines())
                .first()
                .asString()
                .contains("| rules | hand-written replies | identity | concatenation |");
    }

    @Test
    void similar_shows_what_was_liked() {
        Shell here = new Shell(new FakeParts(temp));
        assertThat(here.run("craft", "--similar", "a", "lighthouse")).isZero();
        assertThat(here.err()).contains("was liked yet");
        like(temp, "a white lighthouse, dramatic light");

        assertThat(here.run("craft", "--similar", "a", "white", "lighthouse", "at", "night"))
                .isZero();

        assertThat(here.out()).contains("a white lighthouse, dramatic light", "lighting: dramatic light");
    }

    @Test
    void what_was_liked_is_borrowed_only_when_asked_for() {
        Shell here = new Shell(new FakeParts(temp));
        like(temp, "a white lighthouse, dramatic light");

        here.run("craft", "--rules", "a", "lighthouse");
        assertThat(here.out()).doesNotContain("dramatic light");
        here.run("craft", "--rules", "--liked", "a", "lighthouse");
        assertThat(here.out()).contains("a lighthouse, dramatic light");
        here.run("imagine", "a", "lighthouse");
        assertThat(here.out()).doesNotContain("dramatic light");
        here.run("imagine", "--liked", "a", "lighthouse");
        assertThat(here.out()).contains("a lighthouse, dramatic light");
    }

    private static void like(Path home, String idea) {
        CompletableFuture<Path> delivered = new CompletableFuture<>();
        try (Studio studio = new FakeParts(home).openStudio()) {
            studio.start(List.of(new Mailbox(delivered)));
            Requester ann = new Requester("fake:ann", "ann", Locale.ENGLISH);
            String job = studio.submit(new Order(idea, Wishes.NONE, ann, new Origin("mailbox", "here")))
                    .jobId();
            delivered.orTimeout(20, TimeUnit.SECONDS).join();
            studio.like(job);
        }
    }

    private record Mailbox(CompletableFuture<Path> delivered) implements Courier {
        @Override
        public String name() {
            return "mailbox";
        }

        @Override
        public void progress(Job job, Progress progress) {}

        @Override
        public String deliver(Job job, Path png) {
            delivered.complete(png);
            return job.id();
        }

        @Override
        public void apologise(Job job, String sentence) {
            delivered.completeExceptionally(new AssertionError(sentence));
        }
    }

    @Test
    void what_the_policy_forbids_is_not_written() {
        Policies policies = new Policies(new Policy(List.of(new Blocked("gore", "drama"))), Map.of());
        Shell guarded = new Shell(new FakeParts(temp, FakeScribe.rules(policies)));

        assertThat(guarded.run("craft", "--rules", "gore")).isEqualTo(2);
        assertThat(guarded.err()).contains("this would be: drama");
        assertThat(guarded.run("imagine", "gore", "and", "more")).isEqualTo(2);
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
