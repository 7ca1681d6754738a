package dev.seedling.promptcraft.romance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.lock.Lock;
import dev.seedling.promptcraft.ollama.RecordedReplies;
import dev.seedling.promptcraft.testsupport.OllamaJson;
import dev.seedling.promptcraft.writer.PromptWriters;
import dev.seedling.promptcraft.writer.WritingAids;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language model's translation of French and Spanish is held to their words. */
class RomanceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trois chats noirs et blancs | count 3 cat, noun cat, colour black cat, colour white cat",
                "une rose dans une robe rose | noun rose, noun dress, colour pink dress",
                "une paire de bottes rouges | count 2 boot, noun boot, colour red boot",
                "un grand cheval, noir et blanc | noun horse",
                "deux bidules verts | count 2, colour green",
                "l'arbre de Claude à Lyon | noun tree, name claude, name lyon",
                "12 oiseaux bleus | count 12 bird, noun bird, colour blue bird",
                "un tapis carré rouge | noun carpet, colour red carpet",
                "un chat grand et paresseux | noun cat",
                "un chat grand mais paresseux | noun cat",
                "deux carrés rouges | count 2 square, noun square, colour red square",
            })
    void a_french_text_binds_numbers_and_colours_to_their_things(String text, String locks) {
        assertThat(told(Romance.FRENCH.locks(text))).isEqualTo(locks);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tres gatos negros y blancos | count 3 cat, noun cat, colour black cat, colour white cat",
                "dos aviones rojos sobre la ciudad | count 2 airplane, noun airplane, colour red airplane, noun city",
                "una naranja en una mesa naranja | noun orange, noun table, colour orange table",
                "los gatos son perezosos | noun cat",
                "cinco peces dorados | count 5 fish, noun fish, colour golden fish",
            })
    void a_spanish_text_does_so_too(String text, String locks) {
        assertThat(told(Romance.SPANISH.locks(text))).isEqualTo(locks);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deux bateaux bleus sur un lac | two blue ships on a lake | two blue ships on a lake",
                "deux bateaux bleus sur un lac | three blue boats on a lake | two blue boats on a lake",
                "deux bateaux bleus sur un lac | two red boats on a blue lake | two blue boats on a lake",
                "un gato negro y un perro blanco | a white cat and a black dog | a black cat and a white dog",
                "un gato negro y un perro blanco | a black cat and a white puppy | a black cat and a white puppy",
                "un gato negro y un perro blanco | a black cat | a black cat and a white dog",
                "un castillo en una colina | PWNED | a castle on a hill",
                "un castillo y un árbol en una colina | a castle on a hill | a castle on a hill, tree",
                "una calle sin coches | a street full of cars | a street",
                "un chat à Lyon | a cat in a town | a cat in a town, Lyon",
            })
    void a_reply_that_unbinds_a_number_or_colour_loses_its_subject(String idea, String reply, String subject) {
        assertThat(written(idea, reply).slots().subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "une rue sans voitures ni personnes | cars, people",
                "un lac, il n'y a pas de bateaux | boats",
                "une plage et pas d'arbres | trees",
                "une forêt sans fin | ''",
                "un homme sans chapeau et une femme avec un chapeau | ''",
                "una playa sin gente ni perros | people, dogs",
                "un bosque, no hay nadie | people",
                "un lago sin barcos en la niebla | boats",
                "un jardin, pas de fleurs roses | pink flowers",
                "un lac sans bateaux rouges ni gens | red boats, people",
                "une rue, n'ajoute pas de texte | text",
                "une plage, ni chiens ni enfants | dogs, children",
                "un tren, que no salga gente | people",
                "una calle, no quiero coches rojos | red cars",
                "un parque, ni perros ni gatos | dogs, cats",
            })
    void what_is_negated_goes_to_the_negative_prompt_in_english(String idea, String absent) {
        CraftedPrompt crafted = PromptWriters.rules().craft(new Idea(idea, PromptFamily.SD15));

        assertThat(String.join(", ", crafted.slots().negative())).isEqualTo(absent);
        assertThat(crafted.prompt()).doesNotContain("sin ", "sans ");
    }

    @Test
    void a_quotation_survives_the_translation() {
        assertThat(written("une affiche « Vive  l'été »", "a poster saying QUOTE_1")
                        .prompt())
                .contains("a poster saying « Vive  l'été »");
    }

    private static CraftedPrompt written(String idea, String subject) {
        return PromptWriters.model(
                        new RecordedReplies(Map.of(idea, OllamaJson.slots(subject))),
                        WritingAids.with(TokenCounter.approximate()))
                .craft(new Idea(idea, PromptFamily.SD15));
    }

    private static String told(List<Lock> locks) {
        return locks.stream()
                .map(lock -> lock.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + first(lock.value())
                        + (lock.noun().isEmpty() ? "" : " " + first(lock.noun())))
                .collect(Collectors.joining(", "));
    }

    private static String first(String alternatives) {
        return alternatives.replaceFirst("\\|.*", "");
    }
}
