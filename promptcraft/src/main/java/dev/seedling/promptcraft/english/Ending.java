package dev.seedling.promptcraft.english;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How nouns of some stem end in each number, in small letters. The first that fits a noun is taken, either way. */
record Ending(Pattern stem, String one, String many) {
    private static final List<Ending> ALL = List.of(
            // One and many have the same name.
            of(".*(?:sheep|fish|deer)|moose|bison|samurai|shrimp|squid|salmon|trout", "", ""),
            of(
                    "(?:air|space|hover)craft|clothes|fries|freckles|crossroads|series|species|chassis|debris|news|dice|koi",
                    "",
                    ""),
            of("(?:jean|short|pant|trouser|overall|scissor|binocular|headphone|goggle)s", "", ""),
            of(".*", "person", "people"),
            of(".*", "child", "children"),
            of("(?:.*-|dor|tit)?", "mouse", "mice"),
            of("(?!mon$).*", "goose", "geese"),
            of(".*", "foot", "feet"),
            of(".*", "tooth", "teeth"),
            of("(?:.*-|musk)?", "ox", "oxen"),
            of("", "cactus", "cacti"),
            of("", "oasis", "oases"),
            of("", "passer-by", "passers-by"),
            // Firemen, but Germans; and women, but no omen.
            of(
                    "(?!(?:o|a|ra|sta|ye|speci|abdo|regi|cycla)$).*(?<!hu|[Gg]er|[Rr]o|[Nn]or|otto|talis|sha|ca[iy]|dober)",
                    "man",
                    "men"),
            of(".*(?:lea|loa|wol|el|cal|hal|scar|dwar|thie|hoo)", "f", "ves"),
            of(".*(?:kni|wi)|(?:after|.*-)?li", "fe", "ves"),
            // Zombies, shoes and axes have an e of their own.
            of(
                    "zomb|cook|mov|self|brown|hipp|gen|pix|hood|budg|prair|smooth|coll|magp|bowt|bean|potp|barb|neckt|p|t|l|d",
                    "ie",
                    "ies"),
            of(".*sh|(?:.*[- p])?t|mistlet|h|can|d|f|r|w|al|fl|sl|ob", "oe", "oes"),
            of(
                    "(?:.*-|pick|battle)?axe|(?:m|f|exc|recl|r)use|avalanche|porsche|brioche|(?:mon|patri|matri)arch|stomach|loch|eunuch|mo?ustache|niche|quiche",
                    "",
                    "s"),
            of(".*(?:tomat|potat|her|ech|mosquit|mang|tornad|volcan|grott|torped|carg|domin|vet|embarg)", "o", "oes"),
            of(".*", "o", "os"),
            of(".*", "o", "oes"),
            of(".*[^aeiou]", "y", "ies"),
            // Buses and lenses, but houses and roses.
            of(".*(?:ss|x|tz|zz|ch|sh|[^aou]us)|gas|lens|canvas|atlas|iris|ibis|mantis|trellis|thermos", "", "es"),
            of(".*glasses", "", ""),
            of(".*[sz]e", "", "s"),
            of(".*[sz]", "", "es"),
            of(".*", "", "s"));

    /** What ends as plurals do and is one. */
    private static final Pattern ONE_IN_S =
            Pattern.compile(".?s|gas|yes|.*(?:ss|(?<!\\bem|tut|\\bmen|\\bgn)us)|lens|canvas|atlas|christmas|pancreas"
                    + "|rhinoceros|thermos|cosmos|chaos|series|species|news|oasis|axis|crisis|iris|ibis|tennis|chassis|trellis"
                    + "|mantis|clematis|chrysalis|debris|pelvis|paris|(?:metro|acro|necro)polis");

    static String plural(String singular) {
        return exchanged(singular, Ending::one, Ending::many);
    }

    /** The word itself where it is no plural. */
    static String singular(String word) {
        return ONE_IN_S.matcher(word).matches() ? word : exchanged(word, Ending::many, Ending::one);
    }

    private static String exchanged(String word, Function<Ending, String> given, Function<Ending, String> wanted) {
        for (Ending ending : ALL) {
            Optional<String> bare = ending.cutFrom(word, given.apply(ending));
            if (bare.isPresent()) {
                return bare.get() + wanted.apply(ending);
            }
        }
        return word;
    }

    private Optional<String> cutFrom(String word, String end) {
        return Optional.of(word)
                .filter(whole -> whole.endsWith(end))
                .map(whole -> whole.substring(0, whole.length() - end.length()))
                .filter(bare -> stem.matcher(bare).matches());
    }

    private static Ending of(String stem, String one, String many) {
        return new Ending(Pattern.compile(stem), one, many);
    }
}
