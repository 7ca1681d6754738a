package dev.seedling.promptcraft.german;

import dev.seedling.promptcraft.Resource;
import dev.seedling.promptcraft.translation.Gloss.Kind;
import dev.seedling.promptcraft.translation.Token;
import dev.seedling.promptcraft.translation.Token.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * People's names, whose words are no others: Bach behind Johann Sebastian is no stream, Wolf behind Frau no animal. A
 * surname is told by the first name, "Herr" or "Frau" right before it.
 */
final class ProperNames {
    private static final Map<String, String> TITLES = Map.of("Herr", "Mr", "Herrn", "Mr", "Frau", "Mrs");
    private static final Set<String> PARTICLES = Set.of("von", "van", "da", "de", "di", "del", "della", "le", "la");
    private static final Pattern DETERMINER =
            Pattern.compile("(?:k?ein|dies|jed|mein|sein|ihr)(?:e[mnrs]?)?|d(?:ie|er|en|em|as)");

    private final Set<String> firstNames = Resource.lines(ProperNames.class, "first-names.txt").stream()
            .flatMap(line -> List.of(line.split("\\s+")).stream())
            .collect(Collectors.toUnmodifiableSet());
    private final Lexicon lexicon;

    ProperNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The words that are parts of names, by their place, as they are in English. */
    Map<Integer, Token> in(List<Token> raw) {
        Map<Integer, Token> names = new HashMap<>();
        for (int i = 0; i < raw.size(); i++) {
            int surname = isTitle(raw, i) ? i + 1 : surnameBehind(raw, i);
            if (surname > i && isCapitalised(raw, surname)) {
                for (int part = i; part <= surname; part++) {
                    names.putIfAbsent(part, kept(raw.get(part)));
                }
            }
        }
        return names;
    }

    /** Where the surname behind a first name would stand; the place itself where there is no first name. */
    private int surnameBehind(List<Token> raw, int first) {
        if (!firstNames.contains(raw.get(first).typed())) {
            return first;
        }
        int next = first + 1;
        boolean particle = next < raw.size() && PARTICLES.contains(raw.get(next).typed());
        return particle ? next + 1 : next;
    }

    /** Frau in "Mann und Frau Hand in Hand" is none. */
    private boolean isTitle(List<Token> raw, int at) {
        return TITLES.containsKey(raw.get(at).typed())
                && (at < 1 || !tellsOf(raw.get(at - 1).typed()))
                && (at < 2 || !raw.get(at - 2).typed().equals("Mann"));
    }

    /** Behind an article or adjective she is a woman: "eine junge Frau". */
    private boolean tellsOf(String before) {
        String word = before.toLowerCase(Locale.GERMAN);
        return DETERMINER.matcher(word).matches()
                || lexicon.word(word)
                        .filter(gloss -> gloss.kind() == Kind.ADJECTIVE)
                        .isPresent();
    }

    private static boolean isCapitalised(List<Token> raw, int at) {
        return at < raw.size()
                && raw.get(at).source() == Source.RAW
                && Character.isUpperCase(raw.get(at).typed().charAt(0));
    }

    private static Token kept(Token token) {
        String typed = token.typed();
        String title = TITLES.getOrDefault(typed, "");
        boolean name = title.isEmpty() && Character.isUpperCase(typed.charAt(0));
        return new Token(
                typed, title.isEmpty() ? typed : title, Optional.empty(), name ? Source.UNKNOWN : Source.PHRASE);
    }
}
