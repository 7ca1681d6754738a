package dev.seedling.promptcraft.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {
    private static final Pattern GAP = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es"})
    void every_language_says_every_sentence_with_the_same_gaps(String language) {
        ResourceBundle english = bundle(Locale.ENGLISH);
        ResourceBundle other = bundle(Locale.forLanguageTag(language));

        assertThat(other.getLocale().getLanguage()).isEqualTo(language);
        for (String key : english.keySet()) {
            assertThat(GAP.matcher(other.getString(key)).results().map(gap -> gap.group()))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(GAP.matcher(english.getString(key))
                            .results()
                            .map(gap -> gap.group())
                            .toList());
            assertThat(other.getString(key)).as(key).isNotEqualTo(english.getString(key));
        }
    }

    @Test
    void a_reason_inside_a_sentence_speaks_its_language() {
        Sentence sentence = Sentence.of("rules.because", Sentence.of("model.error", 1500));

        assertThat(sentence.in(Locale.FRANCE))
                .isEqualTo("Écrit par des règles, car Ollama a répondu par une erreur (HTTP 1500).");
        assertThat(sentence.in(Locale.JAPANESE))
                .isEqualTo("Written by rules, because Ollama answered with an error (HTTP 1500).");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "dev.seedling.promptcraft.speech.sentences",
                locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
