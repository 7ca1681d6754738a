package dev.seedling.promptcraft.romance;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Classes of English words that decide where a word goes, or which preposition stands before it. */
final class EnglishClasses {
    /** What somebody has, or wears: "de ojos verdes" is "with green eyes". */
    static final Set<String> HAD = words("""
            eye, hair, beard, mustache, hat, skin, wing, horn, ear, nose, leg, arm, tail, curl, lip, tooth, fur,
            mane, feather, glasses, freckles, braid, scar
            """);

    static final Set<String> MATERIALS = words("""
            wood, stone, glass, gold, silver, metal, iron, steel, copper, bronze, brass, paper, cardboard,
            chocolate, ice, snow, sand, leather, silk, wool, cotton, linen, velvet, lace, straw, clay, marble,
            crystal, plastic, rubber, brick, concrete, bamboo, porcelain, ceramic, felt, fur, candy, sugar, cheese,
            origami, lego, gingerbread, caramel, diamond, ivory, ebony, wax, bone, denim, fabric, jelly, wicker,
            flower, cloud
            """);
    static final Set<String> MANY = words("""
            many, some, several, all, few, a few, both, a dozen, half a dozen, these, hundreds of, thousands of, a
            lot of, dozens of, more, a pair of, a couple of
            """);
    static final Set<String> DETERMINERS = words("""
            a, the, one, this, his, her, its, their, my, your, our, another, other, each, no, single, to the, of
            the, at the, very, less, with the, in the
            """);
    static final Set<String> PREPOSITIONS = words("""
            in, on, by, with, of, from, under, to, at, over, between, behind, against, next to, in front of, around,
            for, as, among, through, inside, near, above, below, at the, to the, of the, on top of, without,
            towards, along
            """);
    /** What is so with something: an enchanted forest with mushrooms is not. */
    static final Set<String> WITH_SOMETHING = words("""
            covered, decorated, filled, armed, loaded, dressed, tied, made, painted, crowned
            """);

    private EnglishClasses() {}

    private static Set<String> words(String parted) {
        return Arrays.stream(parted.strip().split("\\s*,\\s*")).collect(Collectors.toUnmodifiableSet());
    }
}
