package dev.seedling.bot.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.retrieval.AcceptedPrompt;
import dev.seedling.promptcraft.retrieval.Embedding;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of the shelf of liked prompts, on every database. */
class LikedPromptsTest {
    @TempDir
    private Path folder;

    private static List<TestDatabases> databases() {
        return TestDatabases.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_most_similar_come_first_and_survive_a_restart(TestDatabases kind) {
        try (Database database = open(kind)) {
            LikedPrompts liked = shelf(database);
            assertThat(liked.nearest(LikedPromptsTest::nobody, 1)).isEmpty();
            liked.keep(prompt("a boat", 1, 0.1f));
            liked.keep(prompt("a fox", 0.1f, 1));
        }
        try (Database database = open(kind)) {
            LikedPrompts liked = shelf(database);

            assertThat(liked.nearest(() -> Embedding.of(new float[] {0, 1}), 5))
                    .extracting(match -> match.prompt().idea())
                    .containsExactly("a fox", "a boat");
            assertThat(liked.nearest(() -> Embedding.of(new float[] {0, 1}), 1)
                            .get(0)
                            .prompt())
                    .isEqualTo(prompt("a fox", 0.1f, 1));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_is_liked_twice_is_kept_once(TestDatabases kind) {
        try (Database database = open(kind)) {
            LikedPrompts liked = shelf(database);
            liked.keep(prompt("a boat", 1, 0));
            liked.keep(prompt("a boat", 1, 0));

            assertThat(liked.nearest(() -> Embedding.of(new float[] {1, 0}), 5)).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_another_process_likes_is_found_too(TestDatabases kind) {
        try (Database mine = open(kind);
                Database others = open(kind)) {
            LikedPrompts liked = shelf(mine);
            liked.keep(prompt("a boat", 1, 0));
            assertThat(liked.nearest(() -> Embedding.of(new float[] {1, 0}), 1)).hasSize(1);

            shelf(others).keep(prompt("a fox", 0, 1));

            assertThat(liked.nearest(() -> Embedding.of(new float[] {0, 1}), 1)
                            .get(0)
                            .prompt()
                            .idea())
                    .isEqualTo("a fox");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_row_that_cannot_be_read_hinders_no_other(TestDatabases kind) {
        try (Database database = open(kind)) {
            LikedPrompts liked = shelf(database);
            liked.keep(prompt("a boat", 1, 0));
            String whole = JobJson.write(Slots.of("a boat"));
            String embedding = Embedding.of(new float[] {1, 0}).encoded();
            insert(database, "torn-slots", whole.substring(0, whole.length() / 2), embedding);
            insert(database, "no-subject", "{\"style\":[],\"negative\":[]}", embedding);
            insert(database, "torn-embedding", whole, embedding.substring(0, 5));
            insert(database, "no-length", whole, "AAAAAAAAAAA=");
            insert(
                    database,
                    "another-size",
                    whole,
                    Embedding.of(new float[] {1}).encoded());

            for (int i = 0; i < 2; i++) {
                assertThat(liked.nearest(() -> Embedding.of(new float[] {1, 0}), 5))
                        .extracting(match -> match.prompt().idea())
                        .containsExactly("a boat");
            }
        }
    }

    private static void insert(Database database, String id, String slots, String embedding) {
        database.transact(handle -> handle.createUpdate("INSERT INTO liked_prompt (id, idea, slots, embedding, liked)"
                        + " VALUES (:id, 'torn', :slots, :embedding, :liked)")
                .bind("id", id)
                .bind("slots", slots)
                .bind("embedding", embedding)
                .bind("liked", System.currentTimeMillis())
                .execute());
    }

    private static Embedding nobody() {
        throw new AssertionError("nothing is kept, so nobody need embed");
    }

    private Database open(TestDatabases kind) {
        return kind.fresh().apply(folder.resolve("seedling.db"));
    }

    private static LikedPrompts shelf(Database database) {
        return new LikedPrompts(database, InstantSource.system());
    }

    private static AcceptedPrompt prompt(String idea, float... direction) {
        return new AcceptedPrompt(idea, Slots.of(idea).withLighting("soft light"), Embedding.of(direction));
    }
}
