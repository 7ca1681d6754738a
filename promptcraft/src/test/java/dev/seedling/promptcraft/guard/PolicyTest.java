package dev.seedling.promptcraft.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.PromptcraftException;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.writer.PromptWriters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    private static final Policy POLICY =
            new Policy(List.of(new Blocked("gun", "water pistol"), new Blocked("gore", "")));

    @ParameterizedTest
    @ValueSource(strings = {"a G\\un", "a g(un:1.2) by a lake", "a [gun]", "a gu<lora:moss:0.5>n", "fox(gun)"})
    void no_sign_that_painters_leave_out_hides_a_word(String text) {
        assertThat(new Policy(List.of(new Blocked("gun", ""))).refusal(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a begu(n) story", "a gu (n)ew", "(a cat:1.3), [fog]"})
    void nor_do_they_make_one(String text) {
        assertThat(new Policy(List.of(new Blocked("gun", ""))).refusal(text)).isEmpty();
    }

    @Test
    void a_blocked_word_is_refused_with_a_rewrite_that_would_be_painted() {
        var writer = PromptWriters.guarded(PromptWriters.rules(), POLICY);

        assertThatThrownBy(() -> writer.craft(new Idea("a fox with a Gun", PromptFamily.SD15)))
                .isInstanceOf(PromptcraftException.class)
                .hasMessage("'gun' is not painted in this channel; this would be: a fox with a water pistol");
    }

    @Test
    void where_no_rewrite_exists_none_is_offered() {
        assertThat(POLICY.refusal("gore and a gun").orElseThrow().safe()).isEmpty();
    }

    @Test
    void a_longer_word_is_another_word() {
        assertThat(POLICY.refusal("a gunmetal sky over a gorge")).isEmpty();
    }

    @Test
    void a_word_in_disguise_is_the_word() {
        assertThat(POLICY.refusal("two guns").orElseThrow().safe()).isEqualTo("two water pistols");
        assertThat(POLICY.refusal("a g.u.n on a table")).isPresent();
        assertThat(POLICY.refusal("a g\u200bun")).isPresent();
        assertThat(POLICY.refusal("a \uff47\uff55\uff4e")).isPresent();
        assertThat(new Policy(List.of(new Blocked("nackt", ""))).refusal("eine nackte Frau"))
                .isPresent();
        assertThat(new Policy(List.of(new Blocked("bar", ""))).refusal("a bare tree"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a naked flame",
                "a naked flame in a lantern",
                "two naked flames, dark",
                "a naked-flame, and a torch",
                "a naked flame flickering",
            })
    void an_exception_is_painted(String idea) {
        assertThat(flames().refusal(idea)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a naked flame dancer",
                "a naked flame-dancer",
                "a naked flame 20 year old",
                "a naked man with a naked flame",
                "a naked, flame",
                "n a k e d flame",
            })
    void nothing_hides_behind_an_exception(String idea) {
        assertThat(flames().refusal(idea)).isPresent();
    }

    @Test
    void a_rewrite_leaves_exceptions_alone() {
        assertThat(flames().refusal("naked men with a naked flame")
                        .orElseThrow()
                        .safe())
                .isEqualTo("clothed men with a naked flame");
    }

    private static Policy flames() {
        return new Policy(List.of(new Blocked("naked", "clothed", List.of("naked flame"))));
    }

    @Test
    void what_the_user_wants_absent_is_not_judged_and_the_light_is() {
        var writer = PromptWriters.guarded(PromptWriters.rules(), new Policy(List.of(new Blocked("boat", ""))));

        assertThat(writer.craft(new Idea("a lake, no boat", PromptFamily.SD15)).negative())
                .startsWith("boat");
        assertThat(writer.craft(new Idea("ein See ohne Boot", PromptFamily.SD15))
                        .negative())
                .startsWith("boat");
        assertThatThrownBy(() -> writer.craft(new Idea("a boat, no lake", PromptFamily.SD15)))
                .isInstanceOf(PromptcraftException.class);

        Slots lit = Slots.of("a lake").withLighting("boat light");
        PromptWriter lender = idea -> {
            CraftedPrompt plain = PromptWriters.rules().craft(idea);
            return new CraftedPrompt(
                    plain.idea(),
                    plain.family(),
                    plain.prompt(),
                    "",
                    plain.author(),
                    "",
                    "",
                    lit,
                    plain.parts(),
                    List.of());
        };
        assertThatThrownBy(() -> PromptWriters.guarded(lender, new Policy(List.of(new Blocked("boat", ""))))
                        .craft(new Idea("a lake", PromptFamily.SD15)))
                .isInstanceOf(PromptcraftException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remove the boat",
                "no boats, more fog",
                "less boat please",
                "take out the blue boat and make it night",
                "entferne das Boot",
                "nimm das Boot weg",
                "ohne das Boot",
                "enlève le boat",
                "un lago sin boat",
            })
    void who_takes_a_thing_out_does_not_ask_for_it(String change) {
        var writer = PromptWriters.guarded(PromptWriters.rules(), new Policy(List.of(new Blocked("boat", ""))));
        CraftedPrompt lake = writer.craft(new Idea("a lake", PromptFamily.SD15));

        CraftedPrompt changed = writer.craft(new Idea(change, PromptFamily.SD15).changing(lake));

        assertThat(changed.slots().subject()).doesNotContain("boat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remove the pier and add a boat",
                "remove the pier, a boat",
                "a lake without a pier, with a boat",
                "entferne den Steg und male ein Boot",
            })
    void what_is_asked_for_beside_a_removal_is_judged(String change) {
        var writer = PromptWriters.guarded(PromptWriters.rules(), new Policy(List.of(new Blocked("boat", ""))));
        CraftedPrompt lake = writer.craft(new Idea("a lake", PromptFamily.SD15));

        assertThatThrownBy(() -> writer.craft(new Idea(change, PromptFamily.SD15).changing(lake)))
                .isInstanceOf(PromptcraftException.class);
    }

    @Test
    void a_word_that_only_the_translation_has_is_refused_too() {
        var writer = PromptWriters.guarded(PromptWriters.rules(), new Policy(List.of(new Blocked("witch", "wizard"))));

        assertThatThrownBy(() -> writer.craft(new Idea("eine Hexe im Wald", PromptFamily.SD15)))
                .isInstanceOf(PromptcraftException.class)
                .hasMessage("„witch“ wird in diesem Kanal nicht gemalt; dies würde gemalt: a wizard in the forest");
        assertThat(writer.craft(new Idea("ein Wald, keine Hexe", PromptFamily.SD15))
                        .negative())
                .startsWith("witch");
    }

    @Test
    void a_channel_may_paint_more_or_less_than_the_house() {
        Policies policies = new Policies(
                POLICY, Map.of("7", POLICY.allowing(List.of("GORE")).blocking(List.of(new Blocked("clown", "")))));

        assertThat(policies.in("8").refusal("gore")).isPresent();
        assertThat(policies.in("7").refusal("gore")).isEmpty();
        assertThat(policies.in("7").refusal("a clown")).isPresent();
        assertThat(policies.in("7").refusal("a gun")).isPresent();
    }

    @Test
    void shown_text_steers_no_terminal_and_turns_no_direction() {
        assertThat(Shown.plain("a \u001b[31mred\u0007 house\r\nby \u202ea lake"))
                .isEqualTo("a [31mred house by a lake");
        assertThat(Shown.plain("größe 夜 \"x\" <lora:a:1>")).isEqualTo("größe 夜 \"x\" <lora:a:1>");
    }
}
