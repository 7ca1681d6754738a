package dev.seedling.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es"})
    void every_phrase_is_there_in_every_language(String language) throws IOException {
        assertThat(keys("phrases_%s.properties".formatted(language)))
                .containsExactlyInAnyOrderElementsOf(keys("phrases.properties"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es"})
    void every_phrase_says_as_much_in_every_language(String language) {
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

    /** Of one file alone: what it lacks, a bundle would take from the English one. */
    private static Set<String> keys(String file) throws IOException {
        Properties phrases = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PhrasesTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            phrases.load(reader);
        }
        return phrases.stringPropertyNames();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "dev.seedling.bot.discord.phrases",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
