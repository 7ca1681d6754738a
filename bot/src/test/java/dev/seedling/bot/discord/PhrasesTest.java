package dev.seedling.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es"})
    void every_phrase_is_there_in_every_language(String language) {
        ResourceBundle english = bundle(Locale.ENGLISH);
        ResourceBundle other = bundle(Locale.forLanguageTag(language));

        assertThat(other.getLocale().getLanguage()).isEqualTo(language);
        for (String key : english.keySet()) {
            assertThat(other.getString(key).split("\\{", -1))
                    .as(key)
                    .hasSameSizeAs(english.getString(key).split("\\{", -1));
        }
    }

    @Test
    void a_language_of_its_own_file_is_spoken_and_any_other_is_answered_in_english() {
        assertThat(Phrases.in(Locale.GERMANY).say("waiting", 2)).isEqualTo("Du bist Nummer 2 in der Schlange.");
        assertThat(Phrases.in(Locale.JAPAN).say("waiting", 2)).isEqualTo("You are number 2 in the queue.");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "dev.seedling.bot.discord.phrases",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
