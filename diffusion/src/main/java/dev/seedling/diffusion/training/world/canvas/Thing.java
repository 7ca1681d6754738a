package dev.seedling.diffusion.training.world.canvas;

import java.util.List;

/**
 * A kind of thing that a scene may hold.
 *
 * @param words its name first, then synonyms, all singular
 * @param plural the name's plural
 * @param height of the picture's height, before its size is reckoned in
 * @param aspect width by height
 * @param natural the colours it often has, first the one it has when none is asked; a thing whose colour cannot be asked
 *     has none
 */
public record Thing(
        List<String> words,
        String plural,
        Habitat habitat,
        double height,
        double aspect,
        List<Tint> natural,
        Painter painter) {

    /** A thing on the ground; the others say so with {@link #swims} or {@link #flies}. */
    public static Thing of(String name, double height, double aspect, Painter painter) {
        return new Thing(List.of(name), name + "s", Habitat.GROUND, height, aspect, List.of(), painter);
    }

    public Thing also(String... synonyms) {
        return new Thing(Colors.prepend(name(), synonyms), plural, habitat, height, aspect, natural, painter);
    }

    public Thing many(String irregularPlural) {
        return new Thing(words, irregularPlural, habitat, height, aspect, natural, painter);
    }

    public Thing swims() {
        return new Thing(words, plural, Habitat.WATER, height, aspect, natural, painter);
    }

    public Thing flies() {
        return new Thing(words, plural, Habitat.SKY, height, aspect, natural, painter);
    }

    public Thing usually(Tint... tints) {
        return new Thing(words, plural, habitat, height, aspect, List.of(tints), painter);
    }

    /** Whether it is in the sky. */
    public boolean airborne() {
        return habitat == Habitat.SKY;
    }

    public String name() {
        return words.get(0);
    }

    /** Whether there is only one: the moon, a rainbow. */
    public boolean unique() {
        return airborne() && !tintable();
    }

    /** Whether its colour can be asked: nobody asks for a green rainbow. */
    public boolean tintable() {
        return !natural.isEmpty();
    }
}
