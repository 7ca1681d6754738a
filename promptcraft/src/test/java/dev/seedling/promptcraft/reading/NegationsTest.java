package dev.seedling.promptcraft.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegationsTest {
    private final IdeaReader reader = new IdeaReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a lake but leave out the boats | a lake | boats",
                "avoid people, a lake | a lake | people",
                "a lake, also avoid people | a lake, also | people",
                "a lake, make sure to leave the people out | a lake, make sure to | people",
                "a plaza with zero people | a plaza | people",
                "a plaza sans people | a plaza | people",
                "a lake, leave the boats out | a lake | boats",
                "a harbor, exclude boats and cranes | a harbor | boats, cranes",
                "dont show any boats, a lake | a lake | boats",
                "there shouldn't be any boats, a lake | a lake | boats",
                "neither boats nor swans, a lake | a lake | boats, swans",
                "a lake, minus the fog | a lake | fog",
                "a woman w/o a hat | a woman | hat",
                "a street without cars and people | a street | cars, people",
                "a street without any cars and people, at night | a street, at night | cars, people",
                "a woman without a hat and a dog | a woman and a dog | hat",
                "a lake without boats, no fog and mountains | a lake and mountains | boats, fog",
                "a girl without shoes and smiling | a girl and smiling | shoes",
                "a field without fences and tall trees | a field and tall trees | fences",
                "a man not wearing a tie, a dog | a man, a dog | tie",
                "a unicorn, not pink, in a forest | a unicorn, in a forest | pink",
                "a kitchen, not too bright | a kitchen | bright",
                "skip the snow this time, a cabin | a cabin | snow",
                "NO CARS, a street | a street | CARS",
                "a lake, but please no boats | a lake | boats",
                "a lobby with two waiters, nobody else | a lobby with two waiters | people",
                "a kite --no text | a kite | text",
                "a house without cars in front of it | a house | cars",
                "a temple, a jaguar, don't show people or animals other than the jaguar | a temple, a jaguar | people",
                "I don't want any cars, just two bicycles | just two bicycles | cars",
                "we don't need any trees, three rocks | three rocks | trees",
                "there's no cars, there are two trams | there are two trams | cars",
                "a beach (no umbrellas, no people), two towels | a beach, two towels | umbrellas, people",
                "a house, make sure no one is visible | a house | people",
                "un chat blanc (pas de collier) et un chien noir | a white cat and a black dog | necklace",
                "ein Haus ohne Autos davor | a house | cars",
                "ein See, weder Boote noch Schwäne | a lake | boats, swans",
                "nix mit Autos, eine Straße | a street | cars",
                "ein See, aber lass die Boote weg | a lake | boats",
            })
    void what_must_not_be_seen_leaves_the_text(String idea, String text, String absent) {
        Reading reading = reader.read(idea);

        assertThat(reading.english()).isEqualTo(text);
        assertThat(String.join(", ", reading.said().negative())).isEqualTo(absent);
    }

    @Test
    void letters_that_come_in_pieces_are_read_as_one() {
        String pieces = Normalizer.normalize("ein grünes Haus", Normalizer.Form.NFD);

        assertThat(reader.read(pieces).english()).isEqualTo("a green house");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a castle, not far from the sea",
                "kids skipping rope in a yard",
                "minus 20 degrees, an icy street",
                "two dogs, neither of them black",
                "he can't be seen, a ghost behind the curtain",
                "a fence keeping the wolves out",
                "a leaf leaving the tree, autumn",
                "No Face having tea with a panda",
                "a cat that is not looking at the camera",
                "a cyclist avoiding a puddle",
                "a Coke Zero can on a table",
                "a poster with Comic Sans letters",
                "a cat that doesn't want a bath",
                "a fence to keep the wolves out",
            })
    void words_that_only_look_like_it_stay(String idea) {
        Reading reading = reader.read(idea);

        assertThat(reading.english()).isEqualTo(idea);
        assertThat(reading.said().negative()).isEmpty();
    }
}
