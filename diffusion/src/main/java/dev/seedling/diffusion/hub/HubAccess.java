package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the hub is and who asks, by the variables that every tool of the hub reads: {@code HF_ENDPOINT} (a mirror),
 * {@code HF_TOKEN}, {@code HF_HOME}, {@code HF_HUB_CACHE}.
 *
 * @param endpoint the hub, or a mirror that speaks its protocol
 * @param cache the folder where other tools keep what they downloaded
 */
public record HubAccess(URI endpoint, Token token, Path cache) {
    private static final int MAX_PORT = 0xFFFF;
    private static final URI HUB = URI.create("https://huggingface.co");

    /**
     * A secret; empty where there is none. Never printed.
     *
     * @param text as the hub gave it
     */
    public record Token(String text) {
        private static final Pattern SIGNS = Pattern.compile("[!-~]*");

        static final Token NONE = new Token("");

        /** @throws DiffusionException if no header can carry it: the HTTP client's own complaint quotes it whole */
        String header() {
            if (!SIGNS.matcher(text).matches()) {
                throw new DiffusionException(
                        "the hub's token (HF_TOKEN, or the file that 'huggingface-cli login' left) must be"
                                + " ASCII letters, digits and signs without blanks; it is not shown here");
            }
            return "Bearer " + text;
        }

        boolean present() {
            return !text.isEmpty();
        }

        @Override
        public String toString() {
            return present() ? "Token[...]" : "Token[none]";
        }
    }

    public HubAccess {
        String scheme = Optional.ofNullable(endpoint.getScheme()).orElse("");
        if (endpoint.getHost() == null
                || endpoint.getPort() > MAX_PORT
                || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new DiffusionException(
                    "the hub's address must be an http address, such as %s, was '%s'".formatted(HUB, endpoint));
        }
        endpoint = URI.create(endpoint.toString().replaceFirst("/+$", ""));
    }

    /**
     * Reads the environment.
     *
     * @throws DiffusionException if an address in it is none
     */
    public static HubAccess from(Map<String, String> environment, Path home) {
        Path hfHome = path(environment, "HF_HOME")
                .or(() -> path(environment, "XDG_CACHE_HOME").map(cache -> cache.resolve("huggingface")))
                .orElse(home.resolve(".cache/huggingface"));
        Path cache = path(environment, "HF_HUB_CACHE").orElse(hfHome.resolve("hub"));
        URI endpoint = text(environment, "HF_ENDPOINT").map(HubAccess::address).orElse(HUB);
        return new HubAccess(endpoint, token(environment, hfHome), cache);
    }

    /**
     * The same at another address, such as a mirror's; at the same if the text is empty.
     *
     * @throws DiffusionException if the text is no address
     */
    public HubAccess at(String address) {
        return address.isBlank() ? this : new HubAccess(address(address.strip()), token, cache);
    }

    /**
     * Whether the token may go to an address: only to the hub itself, never to where it redirects, and never in the
     * clear over a network.
     */
    boolean mayCarryToken(URI address) {
        return token.present()
                && endpoint.getScheme().equals(address.getScheme())
                && endpoint.getHost().equalsIgnoreCase(address.getHost())
                && endpoint.getPort() == address.getPort()
                && (address.getScheme().equals("https") || isLoopback(address.getHost()));
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** The variable, else the file where {@code huggingface-cli login} leaves it. */
    private static Token token(Map<String, String> environment, Path hfHome) {
        Optional<String> given = text(environment, "HF_TOKEN");
        if (given.isPresent()) {
            return new Token(given.get());
        }
        Path file = path(environment, "HF_TOKEN_PATH").orElse(hfHome.resolve("token"));
        try {
            return Files.isReadable(file) ? new Token(Files.readString(file).strip()) : Token.NONE;
        } catch (IOException e) {
            throw new DiffusionException("cannot read the hub's token from " + file + ": " + FileTrouble.reason(e), e);
        }
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new DiffusionException(
                    "the hub's address must be an http address, such as " + HUB + ", was '" + text + "'", e);
        }
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return text(environment, name).map(Path::of);
    }

    private static Optional<String> text(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
