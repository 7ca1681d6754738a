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

/** French and Spanish are translated by rules, and a language model's translation is held to their words. */
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
                "cinco peces dorados | count 5 fish, noun fish, colour golden fish",
            })
    void a_spanish_text_does_so_too(String text, String locks) {
        assertThat(told(Romance.SPANISH.locks(text))).isEqualTo(locks);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deux bateaux bleus | two blue boats",
                "un grand chien noir et blanc | a great black and white dog",
                "trois vieilles maisons abandonnées | three old abandoned houses",
                "une tour de pierre grise | a gray stone tower",
                "une table en bois | a wooden table",
                "une tasse de café fumant | a cup of steaming coffee",
                "un chat perché sur un toit enneigé | a cat perched on a snowy roof",
                "le toit de la maison | the roof of the house",
                "un renard qui lit un livre | a fox reading a book",
                "une fille aux yeux verts | a girl with green eyes",
                "une robe bleu nuit | a midnight blue dress",
                "une robe bleu clair | a light blue dress",
                "des enfants jouent au ballon sur la plage | children playing ball on the beach",
                "l'arbre du jardin | the tree of the garden",
                "une montagne couverte de neige | a mountain covered in snow",
                "12 oiseaux | 12 birds",
                "Cyrano de Bergerac dans un désert | Cyrano de Bergerac in a desert",
                "un chat sur l'épaule d'un pirate assis sur un tonneau | a cat on the shoulder of a pirate sitting on a barrel",
                "une dame tricote, une couronne de fleurs | a woman knitting, a flower crown",
                "vue aérienne d'une ville | aerial view of a city",
                "Marie et Pierre à Lyon | Marie and Pierre in Lyon",
                "un cheval qui porte un chapeau | a horse wearing a hat",
            })
    void french_becomes_english(String french, String english) {
        assertThat(Romance.FRENCH.translate(french).english()).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dos barcos azules | two blue boats",
                "una bruja joven volando en una escoba | a young witch flying on a broom",
                "un tren de vapor cruzando un puente de piedra | a steam train crossing a stone bridge",
                "un niño abrazando a un perro | a child hugging a dog",
                "una chica de ojos verdes y pelo negro | a girl with green eyes and black hair",
                "seis globos de colores atados a una bicicleta | six colorful balloons tied to a bicycle",
                "un pinguino en la nieve | a penguin in the snow",
                "la casa del bosque | the house of the forest",
                "una pila de libros viejos | a pile of old books",
                "dos perros juegan al ajedrez | two dogs playing chess",
                "un zorro astronauta | an astronaut fox",
                "un caballo rojo oscuro | a dark red horse",
                "un loro verde en el hombro de un pirata | a green parrot on the shoulder of a pirate",
                "una bruja volando en una escoba sobre Madrid | a witch flying on a broom over Madrid",
            })
    void spanish_becomes_english(String spanish, String english) {
        assertThat(Romance.SPANISH.translate(spanish).english()).isEqualTo(english);
    }

    @Test
    void words_with_no_english_stay_and_are_reported() {
        var translation = Romance.FRENCH.translate("un bidulotron bleu sur la plage");

        assertThat(translation.english()).isEqualTo("a bidulotron blue on the beach");
        assertThat(translation.unknown()).containsExactly("bidulotron");
    }

    @Test
    void each_lexicon_has_well_over_three_hundred_entries() {
        assertThat(Romance.FRENCH.entries()).isGreaterThan(900);
        assertThat(Romance.SPANISH.entries()).isGreaterThan(900);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "une tour rouge with flames on the roof, sunset | a red tower with flames on the roof",
                "a dog on a beach mit zwei roten Bällen | a dog on a beach with two red balls",
                "Moulin Rouge in the rain | Moulin Rouge",
                "a con artist in a dark alley | a con artist in a dark alley",
            })
    void foreign_words_amid_english_are_translated_where_a_small_word_gives_them_away(String idea, String subject) {
        assertThat(PromptWriters.rules()
                        .craft(new Idea(idea, PromptFamily.SD15))
                        .slots()
                        .subject())
                .isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dessine-moi un mouton | a sheep",
                "peux-tu me faire un dragon vert, s'il te plaît | a green dragon",
                "je voudrais voir un chat noir | a black cat",
                "quiero un bosque encantado | an enchanted forest",
                "¿puedes dibujarme un gato azul? | a blue cat",
                "hazme una casa roja por favor | a red house",
            })
    void the_wrapping_of_a_request_is_no_part_of_the_picture(String idea, String subject) {
        assertThat(PromptWriters.rules()
                        .craft(new Idea(idea, PromptFamily.SD15))
                        .slots()
                        .subject())
                .isEqualTo(subject);
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
