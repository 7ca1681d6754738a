package dev.seedling.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.bot.settings.SettingsException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    @Test
    void without_variables_java_is_told_nothing() {
        assertThat(Proxies.properties(Map.of("HTTPS_PROXY", " "))).isEmpty();
    }

    @Test
    void proxies_and_exceptions_become_javas_properties() {
        assertThat(Proxies.properties(Map.of(
                        "HTTPS_PROXY", "http://proxy.example:3128/",
                        "http_proxy", "other.example:8080",
                        "NO_PROXY", "ollama, .example.org")))
                .containsOnly(
                        Map.entry("https.proxyHost", "proxy.example"),
                        Map.entry("https.proxyPort", "3128"),
                        Map.entry("http.proxyHost", "other.example"),
                        Map.entry("http.proxyPort", "8080"),
                        Map.entry("http.nonProxyHosts", "localhost|127.*|[::1]|ollama|*.ollama|*.example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://me:secret@proxy:3128", "http://pro xy:3128", "http://"})
    void what_is_no_address_is_refused_and_not_shown(String proxy) {
        assertThatThrownBy(() -> Proxies.properties(Map.of("HTTPS_PROXY", proxy)))
                .isInstanceOf(SettingsException.class)
                .hasMessage(
                        "HTTPS_PROXY must be an address such as http://proxy:3128, without a password; it is not shown here");
    }
}
