package dev.seedling.promptcraft.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.KnownWords;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.ollama.RecordedReplies;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model that was trained on captions of few words is spoken to in those. */
class PlainWordingTest {
    private static final KnownWords FEW = new KnownWords(
            "sprout",
            Set.of(
                    ("a an and with under at in the by of two three red blue big small house houses cat cats dog dogs boat"
                                    + " boats lake forest night sunset fog foggy watercolor snow moon hot air balloon on")
                            .split(" ")),
            "./seedling models get sd-turbo");
    private final PromptWriter writer =
            PromptWriters.rules(WritingAids.with(TokenCounter.approximate()).keptTo(FEW));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a red house by a lake at night, watercolor | a red house by a lake at night, watercolor",
                "Please paint a red cottage by a pond at night | a red house by a lake at night",
                "two tiny kittens in the woods, aquarelle | two small cats in the forest, watercolor",
                "ein riesiger Hund im Nebel | a big dog in the fog",
                "zwei blaue Boote auf einem See bei Nacht, Aquarell | two blue boats on a lake at night, watercolor",
                "three puppies under the moon | three dogs under the moon",
                "a crimson hot-air balloon | a red hot air balloon",
            })
    void an_idea_becomes_a_short_caption_in_known_words(String idea, String caption) {
        CraftedPrompt crafted = craft(idea);

        assertThat(crafted.prompt()).isEqualTo(caption);
        assertThat(crafted.notice()).isEmpty();
    }

    @Test
    void a_word_that_the_model_cannot_know_stays_and_is_told() {
        CraftedPrompt crafted = craft("a samurai and a dog by a lake");

        assertThat(crafted.prompt()).isEqualTo("a samurai and a dog by a lake");
        assertThat(crafted.notice())
                .isEqualTo(
                        "sprout does not know 'samurai'; './seedling models get sd-turbo' fetches a model that does.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a house in the style of Van Gogh",
                "a house in the style of van gogh",
                "Robin Hood in the forest",
                "a jet black cat",
                "a lemon and a dog",
            })
    void names_and_what_only_looks_like_a_synonym_stay(String idea) {
        assertThat(craft(idea).prompt().replace(",", "")).isEqualTo(idea);
    }

    @Test
    void capitals_on_every_word_make_no_names() {
        assertThat(craft("Two Tiny Kittens In The Woods").prompt()).isEqualTo("Two small cats In The forest");
    }

    @Test
    void so_is_a_relation_without_which_the_picture_is_another() {
        assertThat(craft("a cat behind a house").notice()).startsWith("sprout does not know 'behind';");
        assertThat(craft("a cat near a house").notice()).isEmpty();
        assertThat(craft("the moon over a lake").notice()).isEmpty();
    }

    @Test
    void what_it_cannot_paint_need_not_be_known_to_be_left_out() {
        assertThat(craft("a cat by a lake without people").notice()).isEmpty();
    }

    @Test
    void a_prompt_that_is_left_alone_is_told_the_same_and_not_changed() {
        PromptWriter asIs =
                PromptWriters.asIs(WritingAids.with(TokenCounter.approximate()).keptTo(FEW));
        Idea idea = new Idea("(cottage:1.3), samurai by a lake, <lora:ink:0.5>", PromptFamily.SPROUT);
        CraftedPrompt crafted = asIs.craft(idea);

        assertThat(crafted.prompt()).isEqualTo(idea.text());
        assertThat(crafted.author()).isEqualTo(CraftedPrompt.Author.AS_IS);
        assertThat(crafted.notice())
                .startsWith("sprout does not know 'samurai'; './seedling models get sd-turbo'")
                .doesNotContain("lora", "1");
        assertThat(PromptWriters.asIs(WritingAids.with(TokenCounter.approximate()))
                        .craft(idea)
                        .notice())
                .as("a model that may know anything")
                .isEmpty();
    }

    @Test
    void quotations_and_tags_are_neither_translated_nor_judged() {
        CraftedPrompt crafted = craft("a cat with \"Kitten Cottage\" <lora:puppy:0.5>");

        assertThat(crafted.prompt()).contains("\"Kitten Cottage\"", "<lora:puppy:0.5>");
        assertThat(crafted.notice()).isEmpty();
    }

    @Test
    void what_a_language_model_adds_goes_unless_the_painter_knows_it() {
        String reply = """
                {"intent":"NEW","subject":"a red house","setting":"at night","style":["baroque","watercolor"],"medium":"",
                 "lighting":"volumetric light","composition":"rule of thirds","negative":[],"aspect":"AUTO"}""";
        PromptWriter model = PromptWriters.model(
                new RecordedReplies(Map.of("a red house", reply)),
                WritingAids.with(TokenCounter.approximate()).keptTo(FEW));

        assertThat(model.craft(new Idea("a red house", PromptFamily.SPROUT)).prompt())
                .isEqualTo("a red house at night, watercolor");
    }

    @Test
    void variants_differ_in_what_the_painter_knows() {
        Variants variants = new Variants(
                writer, WritingAids.with(TokenCounter.approximate()).keptTo(FEW));

        assertThat(variants.of(new Idea("a red house", PromptFamily.SPROUT), 4))
                .extracting(CraftedPrompt::prompt)
                .containsExactly(
                        "a red house", "a red house, watercolor", "a red house at sunset", "a red house at night");
    }

    @Test
    void a_change_speaks_in_known_words_too() {
        CraftedPrompt parent = craft("a red house by a lake");

        CraftedPrompt changed = writer.craft(new Idea("make it night", PromptFamily.SPROUT).inReplyTo(parent));

        assertThat(changed.prompt()).isEqualTo("a red house by a lake at night");
    }

    private CraftedPrompt craft(String idea) {
        return writer.craft(new Idea(idea, PromptFamily.SPROUT));
    }
}
