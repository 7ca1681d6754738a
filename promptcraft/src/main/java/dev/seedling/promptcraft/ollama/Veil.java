package dev.seedling.promptcraft.ollama;

import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.lock.Literal;
import dev.seedling.promptcraft.lock.Literals;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What the language model sees in place of literals: quoted texts are names such as QUOTE_1, file tags are hidden
 * altogether, and of a weighted group the words are shown.
 */
final class Veil {
    private static final Pattern NAME = Pattern.compile("QUOTE[_ ]?(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEIGHT = Pattern.compile("^\\(+|:\\s*[\\d.]+\\)$|\\)+$");
    /** Syntax of the painting model that a language model may have picked up, with no business in its reply. */
    private static final Pattern INVENTED =
            Pattern.compile("<[a-z]+:[^<>]*>|\\bembedding:\\S+|[<>\\[\\]{}\"`\\p{Cntrl}]", Pattern.CASE_INSENSITIVE);

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
        UnaryOperator<String> lift = this::lift;
        return new Slots(
                lift.apply(reply.subject()),
                lift.apply(reply.setting()),
                each(reply.style(), lift),
                lift.apply(reply.medium()),
                lift.apply(reply.lighting()),
                lift.apply(reply.composition()),
                each(reply.negative(), lift),
                reply.aspect());
    }

    private String shown(Literal literal) {
        return switch (literal.kind()) {
            case QUOTE -> "QUOTE_" + (literals.all().indexOf(literal) + 1);
            case TAG -> "";
            case WEIGHT -> WEIGHT.matcher(literal.text()).replaceAll("");
        };
    }

    private String lift(String text) {
        String bare = INVENTED.matcher(text).replaceAll("");
        return NAME.matcher(bare)
                .replaceAll(match -> {
                    int index = Integer.parseInt(match.group(1).length() > 4 ? "0" : match.group(1)) - 1;
                    boolean known = index >= 0
                            && index < literals.all().size()
                            && literals.at(index).kind() == Literal.Kind.QUOTE;
                    return known ? literals.mask(literals.at(index)) : "";
                })
                .replaceAll("\\s{2,}", " ")
                .strip();
    }

    private static List<String> each(List<String> texts, UnaryOperator<String> lift) {
        return texts.stream().map(lift).filter(text -> !text.isBlank()).toList();
    }
}
