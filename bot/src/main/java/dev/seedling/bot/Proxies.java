package dev.seedling.bot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proxies as other programs find them, in {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}: Java looks
 * elsewhere. Those that it cannot use, with a password or another protocol, are left alone.
 */
final class Proxies {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i:http://)?(?<host>[\\w.-]+|\\[[\\da-fA-F:]+])(?::(?<port>\\d{1,5}))?/?");

    private static final String USUAL_PORT = "80";

    /** Java's own exceptions, which a list would replace. */
    private static final List<String> LOCAL = List.of("localhost", "127.*", "[::1]");

    private Proxies() {}

    /** The system properties that say the same to Java. */
    static Map<String, String> properties(Map<String, String> environment) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String scheme : List.of("https", "http")) {
            String variable = scheme.toUpperCase(Locale.ROOT) + "_PROXY";
            value(environment, variable)
                    .map(ADDRESS::matcher)
                    .filter(Matcher::matches)
                    .ifPresent(proxy -> {
                        properties.put(scheme + ".proxyHost", proxy.group("host"));
                        properties.put(
                                scheme + ".proxyPort",
                                Optional.ofNullable(proxy.group("port")).orElse(USUAL_PORT));
                    });
        }
        value(environment, "NO_PROXY").ifPresent(text -> properties.put("http.nonProxyHosts", exceptions(text)));
        return properties;
    }

    private static Optional<String> value(Map<String, String> environment, String variable) {
        return Stream.of(variable, variable.toLowerCase(Locale.ROOT))
                .map(name -> environment.getOrDefault(name, "").strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** ".example.com" is all below it; a name also stands for what is below it. */
    private static String exceptions(String list) {
        Stream<String> named = Stream.of(list.split("[,\\s]+", -1))
                .filter(name -> !name.isEmpty())
                .flatMap(name -> name.startsWith(".") ? Stream.of("*" + name) : Stream.of(name, "*." + name));
        return Stream.concat(LOCAL.stream(), named).collect(Collectors.joining("|"));
    }
}
