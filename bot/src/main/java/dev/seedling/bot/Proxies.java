package dev.seedling.bot;

import dev.seedling.bot.settings.SettingsException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Proxies as other programs find them, in {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}: Java looks elsewhere. */
final class Proxies {
    private static final Map<String, Integer> SCHEMES = Map.of("https", 443, "http", 80);

    /** Java's own exceptions, which a list would replace. */
    private static final List<String> LOCAL = List.of("localhost", "127.*", "[::1]");

    private Proxies() {}

    /**
     * @return the system properties that say the same to Java
     * @throws SettingsException if a variable holds no address
     */
    static Map<String, String> properties(Map<String, String> environment) {
        Map<String, String> properties = new LinkedHashMap<>();
        SCHEMES.forEach((scheme, usual) -> {
            String variable = scheme.toUpperCase(Locale.ROOT) + "_PROXY";
            value(environment, variable).ifPresent(text -> {
                URI proxy = address(variable, text);
                int port = proxy.getPort() < 0 ? usual : proxy.getPort();
                properties.put(scheme + ".proxyHost", proxy.getHost());
                properties.put(scheme + ".proxyPort", Integer.toString(port));
            });
        });
        value(environment, "NO_PROXY").ifPresent(text -> properties.put("http.nonProxyHosts", exceptions(text)));
        return properties;
    }

    private static Optional<String> value(Map<String, String> environment, String variable) {
        return Stream.of(variable, variable.toLowerCase(Locale.ROOT))
                .map(name -> environment.getOrDefault(name, "").strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static URI address(String variable, String text) {
        try {
            URI proxy = new URI(text.contains("://") ? text : "http://" + text);
            if (proxy.getHost() != null && proxy.getUserInfo() == null) {
                return proxy;
            }
        } catch (URISyntaxException e) {
            // told below, without what may be a password
        }
        throw new SettingsException(
                "%s must be an address such as http://proxy:3128, without a password; it is not shown here"
                        .formatted(variable));
    }

    /** ".example.com" is all below it; a name also stands for what is below it. */
    private static String exceptions(String list) {
        Stream<String> named = Stream.of(list.split("[,\\s]+", -1))
                .filter(name -> !name.isEmpty())
                .flatMap(name -> name.startsWith(".") ? Stream.of("*" + name) : Stream.of(name, "*." + name));
        return Stream.concat(LOCAL.stream(), named).collect(Collectors.joining("|"));
    }
}
