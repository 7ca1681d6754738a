package dev.seedling.promptcraft.german;

import dev.seedling.promptcraft.translation.Gloss;
import dev.seedling.promptcraft.translation.Gloss.Kind;
import dev.seedling.promptcraft.translation.Modifiers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes apart words that German writes as one: "Bergsee" is a mountain lake, "dunkelblau" dark blue. */
final class Compounds {
    private static final int SHORTEST_PART = 3;
    /** Shorter than this, a part is no compound of its own. */
    private static final int SHORTEST_COMPOUND = 7;
    /** What may stand between the parts ("Geburtstag-s-torte"), the longest first. */
    private static final List<String> JOINTS = List.of("ens", "en", "es", "er", "n", "s", "e", "");
    /** First parts that are no words by themselves, or mean something else there. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("unterwasser", "underwater"),
            Map.entry("riesen", "giant"),
            Map.entry("mini", "mini"),
            Map.entry("mega", "mega"),
            Map.entry("super", "super"),
            Map.entry("ultra", "ultra"),
            Map.entry("lieblings", "favorite"),
            Map.entry("haupt", "main"),
            Map.entry("doppel", "double"),
            Map.entry("innen", "interior"),
            Map.entry("aussen", "exterior"),
            Map.entry("weihnachts", "Christmas"),
            Map.entry("oster", "Easter"),
            Map.entry("geburtstags", "birthday"),
            Map.entry("hochzeits", "wedding"),
            Map.entry("kinder", "children's"),
            Map.entry("cyber", "cyber"),
            Map.entry("steampunk", "steampunk"));

    private final Lexicon lexicon;
    private final Derivations derivations;

    Compounds(Lexicon lexicon, Derivations derivations) {
        this.lexicon = lexicon;
        this.derivations = derivations;
    }

    /** The longest known word that the compound ends in decides what it is. */
    Optional<Gloss> gloss(String german) {
        for (int cut = SHORTEST_PART; cut <= german.length() - SHORTEST_PART; cut++) {
            Optional<Gloss> head = known(german.substring(cut)).filter(gloss -> gloss.kind() != Kind.VERB);
            Optional<String> modifier = head.isPresent() ? modifier(german.substring(0, cut)) : Optional.empty();
            if (modifier.isPresent()) {
                return Optional.of(joined(modifier.get(), head.get()));
            }
        }
        return Optional.empty();
    }

    /** "U-Bahn-Schacht", "Katzen-Barista": each piece by itself, the last decides. Empty if no piece is known. */
    Optional<Gloss> hyphenated(String german) {
        List<String> pieces = Arrays.asList(german.split("-"));
        for (int cut = 1; cut < pieces.size(); cut++) {
            String last = String.join("-", pieces.subList(cut, pieces.size()));
            Optional<Gloss> head = known(last).or(() -> gloss(last));
            List<String> first = pieces.subList(0, cut);
            Optional<String> modifier = modifier(String.join("-", first));
            if (head.isPresent() || (modifier.isPresent() && cut == pieces.size() - 1)) {
                String before = modifier.orElseGet(() -> eachOf(first));
                return Optional.of(joined(before, head.orElseGet(() -> Gloss.word(Kind.NOUN, last))));
            }
        }
        return Optional.empty();
    }

    private String eachOf(List<String> pieces) {
        return pieces.stream().map(piece -> modifier(piece).orElse(piece)).collect(Collectors.joining(" "));
    }

    private Optional<Gloss> known(String word) {
        return lexicon.word(word).or(() -> derivations.gloss(word));
    }

    private Optional<String> modifier(String part) {
        String prefix = PREFIXES.get(Lexicon.fold(part));
        if (prefix != null) {
            return Optional.of(prefix);
        }
        Optional<String> word = bare(part)
                .flatMap(bare -> known(bare).map(Gloss::singular).stream())
                .findFirst()
                .or(() -> lexicon.word(part).map(Gloss::singular));
        return word.or(() -> doing(part)).or(() -> nested(part)).map(Modifiers::of);
    }

    /** "Kletterwand": the stem of a verb. */
    private Optional<String> doing(String part) {
        return Stream.of("en", "n")
                .flatMap(ending -> lexicon.word(part + ending).stream())
                .filter(gloss -> gloss.kind() == Kind.VERB)
                .map(Gloss::singular)
                .findFirst();
    }

    /** "Apfelbaum-garten": the first part is made of two nouns itself. */
    private Optional<String> nested(String part) {
        return bare(part)
                .filter(bare -> bare.length() >= SHORTEST_COMPOUND)
                .flatMap(bare -> ofTwoNouns(bare).stream())
                .findFirst();
    }

    private Optional<String> ofTwoNouns(String part) {
        for (int cut = SHORTEST_PART; cut <= part.length() - SHORTEST_PART; cut++) {
            Optional<String> head = noun(part.substring(cut));
            String first = part.substring(0, cut);
            Optional<String> modifier = head.isPresent()
                    ? bare(first).flatMap(bare -> noun(bare).stream()).findFirst()
                    : Optional.empty();
            if (modifier.isPresent()) {
                return Optional.of(Modifiers.of(modifier.get()) + " " + head.get());
            }
        }
        return Optional.empty();
    }

    private Optional<String> noun(String word) {
        return lexicon.word(word).filter(gloss -> gloss.kind() == Kind.NOUN).map(Gloss::singular);
    }

    /** A first part without each of the joints that it may end in. */
    private static Stream<String> bare(String part) {
        return JOINTS.stream()
                .filter(part::endsWith)
                .map(joint -> part.substring(0, part.length() - joint.length()))
                .filter(bare -> bare.length() >= SHORTEST_PART);
    }

    private static Gloss joined(String modifier, Gloss head) {
        return new Gloss(head.kind(), modifier + " " + head.singular(), modifier + " " + head.plural(), head.number());
    }
}
