package dev.seedling.promptcraft.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.KnownWords;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.TokenCounter;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users are answered in the language that they write in. */
class UnderstandingTest {
    private final PromptWriter rules = PromptWriters.rules();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a red house | ''",
                "please paint me a red house, no people | Understood: a red house. Not in the picture: people.",
                "bitte male zwei blaue Boote ohne Menschen | Verstanden: zwei blaue Boote. Nicht im Bild: Menschen.",
                "ein Haus am See | Verstanden: ein Haus am See.",
                "ein verfrumpfter Hund | Verstanden: ein verfrumpfter Hund. Ohne englisches Wort geblieben: verfrumpfter.",
                "un chat noir sur un mur, sans personnes | Compris : un chat noir sur un mur. Pas dans l'image : personnes.",
                "un perro rojo en la playa, no hay gente | Entendido: un perro rojo en la playa. Fuera de la imagen: gente.",
                "ein Schild „A  B“ | Verstanden: ein Schild „A  B“.",
            })
    void the_reply_says_what_was_understood_where_that_is_news(String idea, String understood) {
        assertThat(craft(idea, Locale.JAPANESE).understood()).isEqualTo(understood);
    }

    @Test
    void words_that_tell_no_language_are_answered_in_the_users_own() {
        KnownWords few = new KnownWords("sprout", Set.of("house"), "");
        PromptWriter plain =
                PromptWriters.rules(WritingAids.with(TokenCounter.approximate()).keptTo(few));
        Idea nebula = new Idea("nebula", PromptFamily.SPROUT);

        assertThat(plain.craft(nebula.by(Locale.FRANCE)).notice()).isEqualTo("sprout ne connaît pas 'nebula'.");
        assertThat(plain.craft(nebula.by(Locale.JAPAN)).notice()).isEqualTo("sprout does not know 'nebula'.");
        assertThat(craft("un gato", Locale.GERMANY).understood()).isEqualTo("Entendido: un gato.");
    }

    @Test
    void notices_speak_the_language_too() {
        CraftedPrompt french = rules.craft(new Idea("un chat dans une rue, sans voitures", PromptFamily.TURBO));
        CraftedPrompt chinese = rules.craft(new Idea("狗在街上", PromptFamily.SD15).by(Locale.FRANCE));

        assertThat(french.notice())
                .isEqualTo("Ce modèle n'a pas de prompt négatif : « no cars » s'écrit « empty roads ».");
        assertThat(chinese.notice())
                .isEqualTo("Les règles ne traduisent que l'allemand, le français et l'espagnol, vos mots restent donc"
                        + " tels quels ; un modèle de langage les traduit tous.");
    }

    private CraftedPrompt craft(String idea, Locale users) {
        return rules.craft(new Idea(idea, PromptFamily.SD15).by(users));
    }
}
