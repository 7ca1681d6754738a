package dev.seedling.promptcraft.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.SlotChange;
import dev.seedling.promptcraft.writer.PromptWriters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationTest {
    private final PromptWriter rules = PromptWriters.rules();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a red house by a lake | andere Farbe: grün | SUBJECT | a green house by a lake",
                "a red house by a lake | make it blue | SUBJECT | a blue house by a lake",
                "a red house by a lake | make the lake orange | SUBJECT | a red house by an orange lake",
                "a red house by a lake | an old barn instead of the house | SUBJECT | a red old barn by a lake",
                "a house by a lake | make it orange | SUBJECT | an orange house by a lake",
                "a cat on a sofa | replace the cat with a dog | SUBJECT | a dog on a sofa",
                "a cat on a sofa | replace the cat with unicorn | SUBJECT | a unicorn on a sofa",
                "a cat on a sofa | replace the cat with one-eyed dog | SUBJECT | a one-eyed dog on a sofa",
                "a cat on a sofa | replace the sofa with hourglass | SUBJECT | a cat on an hourglass",
                "a cat on a sofa | ersetze die Katze durch einen Hund | SUBJECT | a dog on a sofa",
                "a cat on a sofa | add a small bird | SUBJECT | a cat on a sofa with a small bird",
                "a cat on a sofa | as an oil painting | MEDIUM | oil painting",
                "a cat on a sofa | closer | COMPOSITION | close-up",
                "a cat on a sofa | softer | LIGHTING | soft light",
                "a cat on a sofa | portrait format | ASPECT | PORTRAIT",
                "a cat on a sofa | change to portrait format | ASPECT | PORTRAIT",
                "a cat on a sofa | vertical format for my phone | ASPECT | PORTRAIT",
                "a street in the rain | sunny | SETTING | sunny",
                "a cat on a sofa | without the sofa | NEGATIVE | sofa",
                "a cat on a sofa | add vertical stripes | SUBJECT | a cat on a sofa with vertical stripes",
                "a red house | place tomatoes on the table | SUBJECT | a red house, place tomatoes on the table",
                "a red house | add a St. Bernard | SUBJECT | a red house with a St. Bernard",
                "a red house | add 1,000 birds | SUBJECT | a red house with 1,000 birds",
                "a café by a lake | replace the café with a bar | SUBJECT | a bar by a lake",
                "a cat on a sofa | in the style of Monet | STYLE | in the style of Monet",
            })
    void a_change_touches_the_slot_it_is_about(String idea, String change, Slot slot, String after) {
        CraftedPrompt parent = craft(idea);

        CraftedPrompt refined = refine(parent, change);

        assertThat(refined.changes())
                .filteredOn(one -> one.slot() == slot)
                .extracting(SlotChange::after)
                .containsExactly(after);
        for (Slot other : Slot.values()) {
            boolean listed = refined.changes().stream().anyMatch(one -> one.slot() == other);
            assertThat(refined.slots().text(other).equals(parent.slots().text(other)))
                    .isNotEqualTo(listed);
        }
    }

    @Test
    void several_things_can_change_at_once() {
        CraftedPrompt refined =
                refine(craft("a pier with two people at noon, watercolor"), "mehr Nebel, keine Menschen");

        assertThat(refined.slots().subject()).isEqualTo("a pier");
        assertThat(refined.slots().setting()).isEqualTo("at noon, thick fog");
        assertThat(refined.slots().medium()).isEqualTo("watercolor");
        assertThat(refined.negative()).startsWith("people");
    }

    @Test
    void what_goes_again_leaves_none_of_its_adjectives_behind() {
        CraftedPrompt foggy = refine(craft("a pier at noon"), "more fog");

        assertThat(refine(foggy, "no fog").slots().setting()).isEqualTo("at noon");
    }

    @Test
    void a_new_time_of_day_replaces_the_old_one_and_takes_its_light_along() {
        CraftedPrompt refined = refine(craft("a harbor in the rain at noon"), "make it night");

        assertThat(refined.slots().setting()).isEqualTo("in the rain, at night");
        assertThat(refined.slots().lighting()).isEqualTo("dim night light");
        assertThat(refined.changes()).extracting(SlotChange::slot).containsExactly(Slot.SETTING, Slot.LIGHTING);
    }

    @Test
    void every_time_of_day_and_season_can_be_asked_for_by_its_name() {
        CraftedPrompt night = craft("a red house by a lake at night");

        for (String time : List.of("day", "noon", "morning", "spring")) {
            CraftedPrompt changed = refine(night, "make it " + time);
            assertThat(changed.slots().subject()).doesNotContain("make");
            assertThat(changed.slots().setting()).contains(time);
        }
        assertThat(refine(night, "make it day").slots().subject()).isEqualTo("a red house by a lake");
        assertThat(refine(night, "make it day").slots().setting()).isEqualTo("by day");
    }

    @Test
    void light_that_the_user_chose_stays_at_night() {
        CraftedPrompt refined = refine(craft("a harbor, neon lights"), "make it night");

        assertThat(refined.changes()).extracting(SlotChange::slot).containsExactly(Slot.SETTING);
    }

    @Test
    void quoted_text_is_safe_from_changes() {
        CraftedPrompt refined = refine(craft("a red sign that says \"red night\""), "make it green");

        assertThat(refined.slots().subject()).isEqualTo("a green sign that says \"red night\"");
    }

    @Test
    void a_description_of_its_own_is_a_new_picture() {
        CraftedPrompt refined = refine(craft("a red house by a lake"), "a black dog running through tall grass");

        assertThat(refined.changes()).isEmpty();
        assertThat(refined.slots().subject()).isEqualTo("a black dog running through tall grass");
    }

    @Test
    void what_the_rules_do_not_understand_is_added_and_said() {
        CraftedPrompt refined = refine(craft("a red house by a lake"), "give me goosebumps");

        assertThat(refined.prompt()).contains("goosebumps");
        assertThat(refined.notice()).contains("goosebumps");
    }

    @Test
    void a_change_of_a_change_builds_on_it() {
        CraftedPrompt night = refine(craft("a red house by a lake"), "make it night");

        CraftedPrompt snow = refine(night, "more snow");

        assertThat(snow.slots().setting()).isEqualTo("at night, thick snow");
    }

    private CraftedPrompt craft(String idea) {
        return rules.craft(new Idea(idea, PromptFamily.SD15));
    }

    private CraftedPrompt refine(CraftedPrompt parent, String change) {
        return rules.craft(new Idea(change, PromptFamily.SD15).inReplyTo(parent));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mach es Nacht | a red house by the lake, at night, dim night light",
                "andere Farbe: grün | a green house by the lake",
                "füge zwei blaue Boote hinzu | a red house by the lake with two blue boats",
                "ohne See | a red house,",
                "statt Haus ein Schloss | a red castle by the lake",
                "als Aquarell | watercolor painting of a red house by the lake",
            })
    void a_change_may_be_german(String change, String beginning) {
        CraftedPrompt parent = rules.craft(new Idea("ein rotes Haus am See", PromptFamily.SD15));

        CraftedPrompt changed = rules.craft(new Idea(change, PromptFamily.SD15).inReplyTo(parent));

        assertThat(changed.prompt()).startsWith(beginning);
        assertThat(changed.notice()).isEmpty();
    }

    @Test
    void a_reply_that_names_things_of_its_own_is_a_new_picture() {
        CraftedPrompt parent = rules.craft(new Idea("ein rotes Haus am See", PromptFamily.SD15));

        CraftedPrompt other = rules.craft(new Idea("zwei blaue Boote", PromptFamily.SD15).inReplyTo(parent));

        assertThat(other.prompt()).startsWith("two blue boats,").doesNotContain("house");
        assertThat(other.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a cat on a sofa | two more cats | three cats on a sofa",
                "a cat on a sofa | add a couple of cats | three cats on a sofa",
                "two fluffy cats on a sofa | add another cat | three fluffy cats on a sofa",
                "two fluffy cats on a sofa | one cat less | one fluffy cat on a sofa",
                "five cats on a sofa | fewer cats | a few cats on a sofa",
                "a cat on a sofa | more cats | many cats on a sofa",
                "zwei Boote auf einem See | zwei weitere Boote | four boats on a lake",
                "zwei Boote auf einem See | noch ein Boot | three boats on a lake",
                "a red boat by a pier | two more red boats | three red boats by a pier",
                "a house by a lake | two more swans | a house by a lake with two swans",
                "two blue boats and a pier | three boats instead of two | three blue boats and a pier",
                "two blue boats and a pier | three instead of two | three blue boats and a pier",
                "zwei blaue Boote am Steg | drei Boote statt zwei | three blue boats at the jetty",
                "two blue boats and a pier | only one boat | one blue boat and a pier",
                "a dog and a pier | two cats instead of a dog | two cats and a pier",
                "a fireman | make it three | three firemen",
                "three firemen and two trucks | make it two | two firemen and two trucks",
                "a red house by a lake | make it two | two red houses by a lake",
                "two boats on a lake | only one of them | one boat on a lake",
                "two gorgeous women | make it three | three gorgeous women",
                "two Christmas trees | make it three | three Christmas trees",
                "two sports cars | only one | one sports car",
                "two dogs chasing birds | only one | one dog chasing birds",
                "one dog chasing birds | make it three | three dogs chasing birds",
                "a portrait of a woman | make it two | a portrait of two women",
                "a woman feeding pigeons | make it two | two women feeding pigeons",
                "a cat asleep on a sofa | make it two | two cats asleep on a sofa",
                "a series of paintings | another series | two series of paintings",
                "two volcanos by a lake | one more volcano | three volcanos by a lake",
                "two glasses of wine | one more glass of wine | three glasses of wine",
                "a doberman in a park | two more dobermans | three dobermans in a park",
                "a hero on a roof | two more heroes | three heroes on a roof",
                "a taxi by a pier | two more taxis | three taxis by a pier",
                "a zombie on a sofa | two more zombies | three zombies on a sofa",
                "two children in a park | three children | three children in a park",
                "a sign that says \"two boats\" by two boats | two more boats | a sign that says \"two boats\" by four boats",
            })
    void a_number_is_counted_on(String idea, String change, String subject) {
        CraftedPrompt refined = refine(craft(idea), change);

        assertThat(refined.slots().subject()).isEqualTo(subject);
        assertThat(refined.notice()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two old blue boats on a lake | remove the boats | a lake | boats",
                "two old blue boats on a lake | without the boat | a lake | boat",
                "a house by a lake with two boats on it | remove the boats | a house by a lake | boats",
                "a man holding a sign that says \"No Entry\" | remove the sign | a man | sign",
                "a sign that says \"No Entry\" next to a bicycle | remove the sign | a bicycle | sign",
                "a wall with the words \"No Entry\" and a bicycle | remove the text | a wall and a bicycle | text",
                "a cat sitting on a red sofa | take away the sofa | a cat | sofa",
                "a dog chasing two cats | get rid of the cats | a dog | cats",
                "a cat, a dog and a bird | remove the cat and the bird | a dog | cat, bird",
                "a boat and a pier | remove the boat from the lake | a pier | boat",
                "ein Boot und ein Steg | entferne das Boot | a jetty | boat",
                "a dog, a boat and a pier | take the boat away | a dog and a pier | boat",
                "ein Boot und ein Steg | nimm das Boot weg | a jetty | boat",
                "a boat and a pier | enlève les bateaux | a pier | boats",
                "a wedding on a boat | remove the boat | a wedding | boat",
                "a boat | remove the boat | an empty scene | boat",
                "a pier with people | no people | a pier | people",
                "a pier | no people | a pier | people",
                "a snow leopard in the snow | no snow | a snow leopard | snow",
                "a fire truck next to a fire | remove the fire | a fire truck | fire",
                "a fire truck | remove the truck | an empty scene | truck",
                "a fire truck next to a fire, sunny | remove the fire | a fire truck | fire",
                "a café by a lake and a pier | remove the café | a lake and a pier | café",
            })
    void what_is_removed_goes_whole_and_is_unwanted_from_then_on(
            String idea, String change, String subject, String absent) {
        CraftedPrompt refined = refine(craft(idea), change);

        assertThat(refined.slots().subject()).isEqualTo(subject);
        assertThat(String.join(", ", refined.slots().negative())).isEqualTo(absent);
        assertThat(refined.negative()).startsWith(absent);
        assertThat(refined.notice()).isEmpty();
    }

    @Test
    void what_comes_back_is_unwanted_no_more() {
        CraftedPrompt without = refine(craft("a pier and a boat"), "remove the boat");

        CraftedPrompt again = refine(without, "add two boats");

        assertThat(again.slots().subject()).isEqualTo("a pier with two boats");
        assertThat(again.negative()).doesNotContain("boat");
    }

    @Test
    void an_idea_that_only_says_what_is_unwanted_is_an_empty_scene() {
        CraftedPrompt crafted = craft("no people");

        assertThat(crafted.prompt()).startsWith("an empty scene").doesNotContain("people");
        assertThat(crafted.negative()).startsWith("people");
        assertThat(crafted.notice()).contains("only says what must not be seen");
    }

    @Test
    void what_is_meant_as_a_change_is_one_even_if_it_would_do_for_a_picture() {
        CraftedPrompt parent = craft("a cat on a sofa");
        Idea lighthouse = new Idea("a lighthouse on a cliff", PromptFamily.SD15);

        assertThat(rules.craft(lighthouse.changing(parent)).slots().subject())
                .isEqualTo("a cat on a sofa, a lighthouse on a cliff");
        assertThat(rules.craft(lighthouse.inReplyTo(parent)).slots().subject()).isEqualTo("a lighthouse on a cliff");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a smaller lake please", "a bigger lamp on it"})
    void what_compares_or_asks_for_more_keeps_the_picture(String change) {
        assertThat(refine(craft("a cat on a sofa"), change).slots().subject()).startsWith("a cat on a sofa");
    }

    @Test
    void a_reply_that_is_a_picture_of_its_own_is_said_to_be_one() {
        CraftedPrompt refined = refine(craft("a cat on a sofa"), "a lighthouse on a cliff");

        assertThat(refined.slots().subject()).isEqualTo("a lighthouse on a cliff");
        assertThat(refined.notice()).contains("Taken as a new picture");
    }
}
