package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.romance.Romance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a text says must not be seen, in the words of its own language: "sans bateaux", "ohne die Leute", "no hay nadie",
 * "remove the sign".
 *
 * @param text the text without it
 * @param things as typed, without articles
 */
public record Unwanted(String text, List<String> things) {
    private static final String WORD = "[\\p{L}\\d'\u2019-]+";
    /** Parts one thing from the next thought, in all four languages. */
    private static final String STOP =
            "(?:and|but|or|on|in|at|by|from|with|und|aber|oder|auf|im|am|bei|aus|vor|mit|et|mais|ou|ni|sur|dans|avec|au|aux|y|e|o|pero|con|en|sobre"
                    + "|del?|du|qui|que|add|make|f\u00fcge)\\b";

    private static final String FEW_WORDS = WORD + "(?:\\s+(?!" + STOP + ")" + WORD + "){0,3}";

    private static final String ENGLISH_REMOVAL =
            "(?:(?:" + Removals.VERB + "|" + Removals.LESS + ")\\s+" + "(?:(?:the|any|all|an?|his|her|their|of)\\s+)*)";
    private static final String GERMAN_NEGATION =
            "(?:(?:ohne|kein(?:e[mnrs]?)?|nicht\\s+mehr)\\s+(?:(?:irgendwelche|eine?[mnrs]?|die|den|das|der)\\s+)*)";
    private static final String GERMAN_REMOVAL =
            "(?:(?:entferne?|l\u00f6sche?|streiche?|weniger|weg\\s+mit)\\s+(?:(?:alle|die|den|das|dem|der|eine?[mnrs]?)\\s+)*)";
    private static final String FRENCH_OF = "(?:d(?:e\\s+|['\u2019])|les?\\s+|la\\s+|l['\u2019])";
    private static final String FRENCH_NEGATION =
            "(?:(?:qu['\u2019])?(?:il\\s+)?n['\u2019]y\\s+a(?:it)?\\s+(?:pas|plus|aucune?)\\s+(?:d['\u2019e]\\s*)?"
                    + "|(?:je\\s+)?ne\\s+(?:veux|mets|mettez|montre|montrez|dessine|dessinez)\\s+pas\\s+" + FRENCH_OF
                    + "|(?:je\\s+veux|surtout)\\s+pas\\s+" + FRENCH_OF + "|n['\u2019]ajout(?:e|ez|er)\\s+pas\\s+"
                    + FRENCH_OF
                    + "|on\\s+ne\\s+(?:doit\\s+pas\\s+voir|voit\\s+pas)\\s+" + FRENCH_OF
                    + "|\u00e9vite(?:r|z)?\\s+" + FRENCH_OF
                    + "|sans\\s+(?:aucune?\\s+|une?\\s+|les?\\s+|la\\s+|le\\s+moindre\\s+|l['\u2019]|d['\u2019])?"
                    + "|pas\\s+d(?:e\\s+|['\u2019])|aucune?\\s+|ni\\s+(?=\\S+\\s+ni\\s))";
    private static final String FRENCH_REMOVAL =
            "(?:(?:enl\u00e8ve|retire|supprime|efface)\\s+(?:les?\\s+|la\\s+|l['\u2019]|des\\s+|d['\u2019])?|moins\\s+d(?:e\\s+|['\u2019]))";
    private static final String SPANISH_ARTICLE =
            "(?:ning\u00fan\\s+|ninguna\\s+|una?\\s+|los\\s+|las\\s+|el\\s+|la\\s+|m\u00e1s\\s+)?";
    private static final String SPANISH_NEGATION =
            "(?:(?:(?:que\\s+)?no\\s+(?:hay(?:a|an)?|salgan?|aparezcan?|se\\s+vean?|tengan?|quiero|pongas|a\u00f1adas|agregues|dibujes|muestres|incluyas)"
                    + "|evita(?:r)?|sin)\\s+" + SPANISH_ARTICLE
                    + "|nada\\s+de\\s+|ning\u00fan\\s+|ninguna\\s+|ni\\s+(?=\\S+\\s+ni\\s))";
    private static final String SPANISH_REMOVAL =
            "(?:(?:quita|elimina|borra|saca|(?<!al\\s)menos)\\s+(?:los\\s+|las\\s+|el\\s+|la\\s+)?)";

    private static final Pattern NEXT_WORD = Pattern.compile("\\s+(" + WORD + ")", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Map<Language, Pattern> NEGATIONS = new EnumMap<>(Map.of(
            Language.GERMAN, pattern(GERMAN_NEGATION, FEW_WORDS, "(?:und|oder|noch)"),
            Language.FRENCH,
                    pattern(
                            "(?:" + FRENCH_NEGATION + "|" + FRENCH_REMOVAL + ")",
                            noun("(?:\\s+d['\u2019e]\\s*" + WORD + ")?"),
                            "(?:ni|ou)"),
            Language.SPANISH, pattern("(?:" + SPANISH_NEGATION + "|" + SPANISH_REMOVAL + ")", noun(""), "(?:ni|o)")));
    private static final List<Pattern> CUES = Stream.concat(
                    NEGATIONS.values().stream(),
                    Stream.of(ENGLISH_REMOVAL, GERMAN_REMOVAL)
                            .map(cue -> pattern(cue, FEW_WORDS, "(?:and\\s+the|und\\s+(?:die|den|das))")))
            .toList();
    /** "nimm die Leute weg", "take the people away" */
    private static final Pattern TAKE_AWAY = Pattern.compile(
            "\\b(?:" + Removals.TAKEN_AWAY + "|(?:nimm|mach)\\s+[^,.;]+?\\s+(?:weg|raus))\\b",
            Pattern.CASE_INSENSITIVE);

    public Unwanted {
        things = List.copyOf(things);
    }

    /** What a text in one language negates; English is read more closely by {@link Negations}. */
    static Unwanted in(String text, Language language) {
        Pattern cue = NEGATIONS.get(language);
        return cue == null ? new Unwanted(text, List.of()) : without(text, cue, language);
    }

    /** The text without whatever any of the languages negates or takes away; for judging what is asked for. */
    public static String takenOut(String text) {
        String left = TAKE_AWAY.matcher(text).replaceAll(" ");
        for (Pattern cue : CUES) {
            left = cue.matcher(left).replaceAll(" ");
        }
        return left.strip();
    }

    private static Unwanted without(String text, Pattern cue, Language language) {
        List<String> things = new ArrayList<>();
        StringBuilder left = new StringBuilder();
        Matcher matcher = cue.matcher(text);
        int done = 0;
        while (matcher.find(done)) {
            List<String> named = named(matcher);
            boolean wanted = named.stream().anyMatch(thing -> isMeantOtherwise(thing, text, language));
            String told = wanted ? "" : toldOf(named.get(named.size() - 1), text.substring(matcher.end()), language);
            left.append(text, done, wanted ? matcher.end() : matcher.start()).append(wanted ? "" : " ");
            if (!wanted) {
                things.addAll(named.subList(0, named.size() - 1));
                things.add(named.get(named.size() - 1) + told);
            }
            done = matcher.end() + told.length();
        }
        return new Unwanted(tidy(left.append(text.substring(done)).toString()), things);
    }

    /** "pas de fleurs roses": in French and Spanish what is told of a thing stands behind it. */
    private static String toldOf(String thing, String behind, Language language) {
        Matcher next = NEXT_WORD.matcher(behind);
        boolean told = language != Language.GERMAN
                && next.lookingAt()
                && romance(language).describes(next.group(1), thing);
        return told ? next.group() : "";
    }

    private static Romance romance(Language language) {
        return language == Language.SPANISH ? Romance.SPANISH : Romance.FRENCH;
    }

    private static List<String> named(Matcher matcher) {
        return Pattern.compile("\\s+(?:ni|ou|o|und|oder|noch)\\s+(?:d['\u2019e]\\s*)?")
                .splitAsStream(matcher.group("thing"))
                .map(String::strip)
                .toList();
    }

    /** "sans fin" is no absence; "un homme sans chapeau et une femme en chapeau" wants a hat. */
    private static boolean isMeantOtherwise(String thing, String text, Language language) {
        long mentions = Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(thing) + "(?!\\p{L})")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .count();
        return mentions > 1 || (language != Language.GERMAN && romance(language).isFixed(thing));
    }

    private static String noun(String tail) {
        String told = "(?:\\s+(?!" + STOP + ")" + WORD + "(?=\\s+(?:ni|ou|o)\\s))?";
        return "(?!" + STOP + ")" + WORD + tail + told;
    }

    private static Pattern pattern(String cue, String thing, String joining) {
        return Pattern.compile(
                "(?:,\\s*)?(?<!\\p{L})(?:(?:et|y|und|mais|pero|aber)\\s+)?" + cue + "(?<thing>" + thing + "(?:\\s+"
                        + joining + "\\s+(?:d['\u2019e]\\s*)?" + thing + ")*)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static String tidy(String text) {
        return text.replaceAll("\\s*\\([\\s,;]*\\)", "")
                .replaceAll("\\s+([,.;])", "$1")
                .replaceAll("^[\\s,;.]+|[\\s,;:]+$", "")
                .replaceAll("\\s{2,}", " ");
    }
}
