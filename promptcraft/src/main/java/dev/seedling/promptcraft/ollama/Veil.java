package dev.seedling.promptcraft.ollama;

import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.lock.Literal;
import dev.seedling.promptcraft.lock.Literals;
import java.text.Normalizer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the language model sees in place of literals: quoted texts are names such as QUOTE_1, file tags are hidden
 * altogether, and of a weighted group the words are shown.
 */
final class Veil {
    private static final Pattern NAME = Pattern.compile("QUOTE[_ ]?(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEIGHT = Pattern.compile("^\\(+|:\\s*[\\d.]+\\)$|\\)+$");
    /** Syntax of the painting model that a language model may have picked up, with no business in its reply. */
    private static final Pattern INVENTED = Pattern.compile(
            "<[a-z]+:[^<>]*>|</?\\s*[a-z]+\\s*>|\\bembedding:\\S+|\\b\\w+://\\S+|@\\w+|[<>\\[\\]{}$\"`\\p{Cntrl}]",
            Pattern.CASE_INSENSITIVE);
    /** "(masterpiece:1.4)", "((best quality))": nobody asked for weights. */
    private static final Pattern INVENTED_WEIGHT =
            Pattern.compile("\\(+[^()]*?:\\s*\\d+(?:\\.\\d+)?\\s*\\)+|\\({2,}[^()]*\\){2,}");
    /** What is seen by nobody or is a picture itself: marks of direction, halves of characters, emoji. */
    private static final Pattern NO_LETTERS = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{So}\\p{Cn}\\x{FE0F}]");

    private static final int SHORTEST = 3;

    private final Literals literals;

    private Veil(Literals literals) {
        this.literals = literals;
    }

    static Veil over(Literals literals) {
        return new Veil(literals);
    }

    String cover(String masked) {
        String covered = masked;
        for (Literal literal : literals.all()) {
            covered = covered.replace(literals.mask(literal), shown(literal));
        }
        return covered.replaceAll("\\s+", " ").strip();
    }

    /** The reply's slots with private characters where the literals belong; invented tags and quotes are dropped. */
    Slots lift(Slots reply) {
        Set<Literal> named = named(reply);
        Slots lifted = reply.map(text -> lift(text, named));
        return lifted.withStyle(withWords(lifted.style())).withNegative(withWords(lifted.negative()));
    }

    private String shown(Literal literal) {
        return switch (literal.kind()) {
            case QUOTE -> "QUOTE_" + (literals.index(literal) + 1);
            case TAG -> "";
            case WEIGHT -> WEIGHT.matcher(literal.text()).replaceAll("");
        };
    }

    /** The quotations that a reply speaks of by name, so that their words need not be guessed. */
    private Set<Literal> named(Slots reply) {
        Set<Literal> named = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Slot slot : Slot.values()) {
            NAME.matcher(reply.text(slot)).results().map(this::quotation).forEach(found -> found.ifPresent(named::add));
        }
        return named;
    }

    private Optional<Literal> quotation(MatchResult name) {
        int index = Integer.parseInt(name.group(1).length() > 4 ? "0" : name.group(1)) - 1;
        return index >= 0 && index < literals.all().size()
                ? Optional.of(literals.at(index)).filter(literal -> literal.kind() == Literal.Kind.QUOTE)
                : Optional.empty();
    }

    private String lift(String text, Set<Literal> named) {
        String letters = NO_LETTERS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        String unweighted = INVENTED_WEIGHT.matcher(recognised(letters, named)).replaceAll("");
        String bare = INVENTED.matcher(unweighted).replaceAll("");
        return NAME.matcher(bare)
                .replaceAll(match -> quotation(match).map(literals::mask).orElse(""))
                .replaceAll("(?:\\s*,){2,}", ",")
                .replaceAll("\\s{2,}", " ")
                .replaceAll("^[\\s,]+|[\\s,]+$", "");
    }

    /** A model that wrote a weighted group's words, or guessed a quotation's, meant the literal. */
    private String recognised(String text, Set<Literal> named) {
        String recognised = text;
        for (Literal literal : literals.all()) {
            String words = switch (literal.kind()) {
                case QUOTE -> named.contains(literal) ? "" : literal.text().replaceAll("^\\p{P}|\\p{P}$", "");
                case WEIGHT -> shown(literal);
                case TAG -> "";
            };
            if (words.length() >= SHORTEST) {
                recognised = recognised.replaceFirst(
                        "(?i)[\\p{Pi}\\p{Ps}\"']?(?<![\\p{L}\\d])" + Pattern.quote(words)
                                + "(?![\\p{L}\\d])[\\p{Pf}\\p{Pi}\\p{Pe}\"']?",
                        literals.mask(literal));
            }
        }
        return recognised;
    }

    private static List<String> withWords(List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).toList();
    }
}
