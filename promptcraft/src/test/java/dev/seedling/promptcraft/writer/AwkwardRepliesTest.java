package dev.seedling.promptcraft.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.evaluation.Evaluation;
import dev.seedling.promptcraft.evaluation.Expectation;
import dev.seedling.promptcraft.evaluation.ExpectationFile;
import dev.seedling.promptcraft.evaluation.Report;
import dev.seedling.promptcraft.evaluation.Score;
import dev.seedling.promptcraft.evaluation.Yardstick;
import dev.seedling.promptcraft.ollama.RecordedReplies;
import dev.seedling.promptcraft.ollama.RecordedReplies.HandWritten;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Replies written by hand, one by one, in the ways that models go wrong; each for an idea of its own. */
class AwkwardRepliesTest {
    private static final List<HandWritten> WRITTEN = RecordedReplies.handWritten();
    private static final RecordedReplies REPLIES = RecordedReplies.of(WRITTEN);
    private static final PromptWriter WRITER =
            PromptWriters.model(REPLIES, WritingAids.with(TokenCounter.approximate()));

    @Test
    void there_are_more_than_two_hundred_awkward_replies_each_for_an_idea_of_its_own() {
        assertThat(WRITTEN).extracting(HandWritten::prompt).doesNotHaveDuplicates();
        assertThat(WRITTEN)
                .filteredOn(written -> !written.kind().equals("plain"))
                .hasSizeGreaterThanOrEqualTo(240);
        assertThat(WRITTEN).extracting(HandWritten::kind).contains("refusal", "injected", "swapped", "huge", "unicode");
        assertThat(expectations()).hasSize(WRITTEN.size());
    }

    @ParameterizedTest
    @EnumSource(PromptFamily.class)
    void whatever_the_model_says_the_prompt_keeps_what_the_user_said(PromptFamily family) {
        Report report = new Evaluation(family, TokenCounter.approximate()).of("model", WRITER, expectations());

        assertThat(report.passed() || onlyUnread(report, family))
                .as(String.join("\n", report.misses()))
                .isTrue();
        assertThat(share(report, Yardstick.NO_SWAPS)).isEqualTo(1);
        assertThat(share(report, Yardstick.LITERALS)).isEqualTo(1);
        assertThat(List.of(report.peopleAdded(), report.numbersAdded(), report.quotationsAdded()))
                .containsOnly(0L);
    }

    /** Turbo reads no negative prompt, so that nothing can be in it. */
    private static boolean onlyUnread(Report report, PromptFamily family) {
        return family == PromptFamily.TURBO
                && Stream.of(Yardstick.values())
                        .filter(yardstick -> yardstick != Yardstick.ABSENT)
                        .allMatch(yardstick -> share(report, yardstick) >= yardstick.goal());
    }

    private static double share(Report report, Yardstick yardstick) {
        return report.scores().getOrDefault(yardstick, new Score(0, 1)).share();
    }

    @ParameterizedTest
    @CsvSource({
        "plain, OLLAMA",
        "fence, OLLAMA",
        "chatty, OLLAMA",
        "swapped, OLLAMA",
        "lost, OLLAMA",
        "language, OLLAMA",
        "unicode, OLLAMA",
        "refusal, RULES",
        "truncated, RULES"
    })
    void a_reply_that_holds_a_prompt_is_used_and_one_that_does_not_is_not(String kind, Author author) {
        assertThat(WRITTEN)
                .filteredOn(written -> written.kind().equals(kind))
                .isNotEmpty()
                .allSatisfy(written -> assertThat(crafted(written).author()).isEqualTo(author));
    }

    @Test
    void what_is_no_word_for_a_picture_does_not_come_through() {
        for (HandWritten written : WRITTEN) {
            CraftedPrompt crafted = crafted(written);
            String added = crafted.prompt() + " | " + crafted.negative();
            assertThat(added)
                    .as(written.toString())
                    .doesNotContainPattern("(?i)\\b(?:null|n/a|undefined|masterpiece|in English|HACKED|ignore all)\\b")
                    .doesNotContainPattern("QUOTE_\\d|nude|evil|https?:|@everyone|\\{|\\}|</?idea|\\u200b|\\u202e")
                    .doesNotContainPattern("\\p{IsHan}|\\p{IsCyrillic}");
        }
    }

    @Test
    void a_model_cannot_ban_what_the_user_wants() {
        assertThat(crafted(written("a stained glass window of a panda eating bamboo"))
                        .negative())
                .doesNotContain("panda");
        assertThat(crafted(written("Rembrandt style portrait of a golden retriever wearing a ruff"))
                        .negative())
                .doesNotContain("golden retriever", "ruff");
    }

    @Test
    void a_model_that_trades_left_for_right_is_not_followed() {
        assertThat(crafted(written("a photo of a zebra left of an elephant")).prompt())
                .contains("zebra left of an elephant");
    }

    private static List<Expectation> expectations() {
        return Stream.of("geneval", "parti-labels", "held-out")
                .flatMap(set -> ExpectationFile.builtIn(set).stream())
                .filter(expected -> REPLIES.has(expected.idea()))
                .toList();
    }

    private static HandWritten written(String idea) {
        return WRITTEN.stream()
                .filter(written -> written.prompt().equals(idea))
                .findFirst()
                .orElseThrow();
    }

    private static CraftedPrompt crafted(HandWritten written) {
        return WRITER.craft(new Idea(written.prompt(), PromptFamily.SD15));
    }
}
