package dev.seedling.promptcraft.german;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GermanTranslatorTest {
    private final GermanTranslator translator = new GermanTranslator();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zwei blaue Boote | two blue boats",
                "zwei blaue boote auf einem see bei nacht | two blue boats on a lake at night",
                "ein rotes Haus am See | a red house by the lake",
                "eine alte Frau mit einem grünen Hut | an old woman with a green hat",
                "drei kleine Kätzchen in einem Korb | three small kittens in a basket",
                "ein Hund, der auf einem roten Sofa schläft | a dog sleeping on a red sofa",
                "ein schlafender Löwe unter einem Baum | a sleeping lion under a tree",
                "dunkelblaue Vögel vor einem hellgrünen Himmel | dark blue birds in front of a light green sky",
                "ein Holzhaus an einem Bergsee | a wooden house at a mountain lake",
                "ein Bär und fünf Bären | a bear and five bears",
                "ein Mädchen trägt einen Korb roter Äpfel | a girl carrying a basket of red apples",
                "ein Mann, der einen Hut trägt | a man wearing a hat",
                "eine Tasse Kaffee und ein Stück Kuchen | a cup of coffee and a piece of cake",
                "die Tür der Kirche | the door of the church",
                "die Krone des Königs | the crown of the king",
                "gruene Aepfel | green apples",
                "das Fenster und die Fenster | the window and the windows",
                "ein Wald im Stil von Van Gogh | a forest in the style of Van Gogh",
                "keine Menschen, ohne Autos | no people, without cars",
                "mehr Nebel | more fog",
                "andere Farbe: grün | different color: green",
                "12 Katzen | 12 cats",
                "ein See, Format 16:9 | a lake, Format 16:9",
                "ein kleiner Roboter | a small robot",
                "ein Haus, vor dem zwei Hunde sitzen | a house, in front of which two dogs sitting",
                "ein Kind mit einem Luftballon | a child with a balloon",
                "eine Frau mit einer blauen Brille | a woman with a pair of blue glasses",
                "ein Hund mit roter Sonnenbrille | a dog with a pair of red sunglasses",
                "drei Fotos und zwei Logos | three photos and two logos",
                "zwei Helden und drei Tomaten | two heroes and three tomatoes",
                "ein Einhorn und eine Ukulele | a unicorn and a ukulele",
                "eine Zwiebel und ein UFO | an onion and a UFO",
            })
    void german_becomes_english(String german, String english) {
        assertThat(translator.translate(german).english()).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "viele Fläschchen und ein Bäumchen | many small bottles and a small tree",
                "drei Malerinnen, eine Fotografin | three painters, a photographer",
                "ein wolkenloser Himmel | a cloudless sky",
                "eine sternförmige Laterne | a star-shaped lantern",
                "eine Unterwasserstadt | an underwater city",
                "eine Kletterwand im Apfelbaumgarten | a climbing wall in the apple tree garden",
                "ein U-Bahn-Schacht | a subway shaft",
                "zwei Katzen-Kapitäne | two cat captains",
                "eine Frau mit kupferroten Locken | a woman with copper red curls",
                "Robin Hood in Aachen | Robin Hood in Aachen",
            })
    void german_makes_words_of_words(String german, String english) {
        assertThat(translator.translate(german).english()).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nen Hund und ne Katze aufm Dach | a dog and a cat on the roof",
                "Ne Katze auf 'nem Dach und so nen Hund | a cat on a roof and a dog",
                "drei Füchse spielen Karten | three foxes playing cards",
                "eine Band auf der Bühne, ein blaues Band | a band on the stage, a blue ribbon",
                "ein Zwerg im Blaumann | a dwarf in the blue overalls",
                "ein Regal voller Bücher | a shelf full of books",
                "ein Turm aus Büchern, Rauch aus Schornsteinen | a tower made of books, smoke from chimneys",
                "ein Mann, er trägt einen Hut | a man, wearing a hat",
                "zwei Frauen, eine strickt | two women, one knitting",
                "ein Wald im Schwarzwald | a forest in the Black Forest",
            })
    void german_is_read_as_it_is_talked(String german, String english) {
        assertThat(translator.translate(german).english()).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Porträt von Johann Sebastian Bach | portrait of Johann Sebastian Bach",
                "Porträt von Rosa Parks | portrait of Rosa Parks",
                "Rosa Parks im Bus | Rosa Parks in the bus",
                "Helmut Kohl isst einen grünen Apfel | Helmut Kohl eating a green apple",
                "Johann Wolfgang von Goethe am Bach | Johann Wolfgang von Goethe at the stream",
                "Herr Wolf und Frau Stern tanzen | Mr Wolf and Mrs Stern dancing",
                "eine Frau, ein Wolf, ein Stern | a woman, a wolf, a star",
                "eine alte Frau am Bach | an old woman at the stream",
                "Mann und Frau Hand in Hand | man and woman hand in hand",
                "Jeanne d'Arc auf einem Pferd | Jeanne d'Arc on a horse",
                "ein Porträt von Sinéad O'Connor | a portrait of Sinéad O'Connor",
                "ein Konzert von AC/DC | a concert of AC/DC",
                "ein Haus/Garten | a house / garden",
            })
    void peoples_names_are_no_other_words(String german, String english) {
        assertThat(translator.translate(german).english()).isEqualTo(english);
    }

    @Test
    void words_with_no_english_stay_and_are_reported() {
        var translation = translator.translate("ein Quastenflosser bei Nacht");

        assertThat(translation.english()).isEqualTo("a Quastenflosser at night");
        assertThat(translation.unknown()).containsExactly("Quastenflosser");
    }

    @Test
    void the_lexicon_has_well_over_six_hundred_entries() {
        assertThat(translator.entries()).isGreaterThan(1200);
    }
}
