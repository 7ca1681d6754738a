package dev.seedling.promptcraft.romance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.writer.PromptWriters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules make of French and Spanish. */
class RomanceTranslationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deux bateaux bleus | two blue boats",
                "un carré bleu | a blue square",
                "un tapis rouge et carré | a red and square carpet",
                "un tapis très carré | a very square carpet",
                "les biscuits sont carrés | the cookies are square",
                "deux cercles rouges et carrés bleus | two red circles and blue squares",
                "un chat grand et paresseux | a great and lazy cat",
                "un chat à la place du chien | a cat instead of the dog",
                "une place de village | a village plaza",
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
                "un cercle rouge et deux triangles verts | a red circle and two green triangles",
            })
    void french_becomes_english(String french, String english) {
        assertThat(Romance.FRENCH.translate(french).english()).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dos barcos azules | two blue boats",
                "un reloj grande y cuadrado | a big and square clock",
                "los relojes son cuadrados | the clocks are square",
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
                "un círculo rojo y dos triángulos verdes | a red circle and two green triangles",
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
        assertThat(subject(idea)).isEqualTo(subject);
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
        assertThat(subject(idea)).isEqualTo(subject);
    }

    private static String subject(String idea) {
        return PromptWriters.rules()
                .craft(new Idea(idea, PromptFamily.SD15))
                .slots()
                .subject();
    }
}
