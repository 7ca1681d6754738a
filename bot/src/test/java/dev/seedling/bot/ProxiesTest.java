package dev.seedling.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({
        "http://proxy, proxy, 80",
        "http://my_proxy:3128, my_proxy, 3128",
        "'HTTP://[fd00::1]:8080/', [fd00::1], 8080",
    })
    void a_proxys_own_protocol_tells_its_usual_port(String proxy, String host, String port) {
        assertThat(Proxies.properties(Map.of("HTTPS_PROXY", proxy)))
                .containsOnly(Map.entry("https.proxyHost", host), Map.entry("https.proxyPort", port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://me:secret@proxy:3128", "socks5://127.0.0.1:1080", "http://pro xy:3128", "http://"})
    void what_java_cannot_use_is_left_alone(String proxy) {
        assertThat(Proxies.properties(Map.of("HTTPS_PROXY", proxy))).isEmpty();
    }
}
